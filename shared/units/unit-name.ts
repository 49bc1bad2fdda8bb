/** `Xã Nhân Lý`, `Thành phố Lạng Sơn`: the kind with a capital, then the name. */
export function unitName({
  kind,
  name,
}: {
  readonly kind: string | null
  readonly name: string
}): string {
  if (kind === null || kind === '') return name
  return `${kind.charAt(0).toLocaleUpperCase('vi')}${kind.slice(1)} ${name}`
}
