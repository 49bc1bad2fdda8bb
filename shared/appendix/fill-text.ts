/** Fills the placeholders of a message: `Phụ lục {number}`. A placeholder nobody fills is a bug. */
export function fillText(
  message: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new RangeError(`nothing fills {${name}} of “${message}”`)
    return String(value)
  })
}
