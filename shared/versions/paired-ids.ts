/** Those of the first list in its order, then those only the second has, each where it followed its neighbour there. */
export function pairedIds(first: readonly string[], second: readonly string[]): string[] {
  const known = new Set(first)
  const after = new Map<string | null, string[]>()
  let neighbour: string | null = null
  for (const id of second) {
    if (known.has(id)) neighbour = id
    else after.set(neighbour, [...(after.get(neighbour) ?? []), id])
  }
  return [...(after.get(null) ?? []), ...first.flatMap((id) => [id, ...(after.get(id) ?? [])])]
}
