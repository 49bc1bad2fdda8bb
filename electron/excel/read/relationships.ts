import type { Spending } from './limits.ts'
import { parseXml } from './xml.ts'
import { findPart } from './zip.ts'
import type { ZipPart, ZipParts } from './zip.ts'

export interface Relationship {
  readonly id: string
  /** Last word of the type's URI (`worksheet`, `styles`…), the same in the transitional and strict form. */
  readonly kind: string
  /** Name of the target part in the zip. */
  readonly target: string
}

/** The relationships of a part (`''` for the package); none when it has no relationships file. */
export async function readRelationships(
  parts: ZipParts,
  source: string,
  spending: Spending,
): Promise<readonly Relationship[]> {
  const part = findPart(parts, relationshipsName(source))
  return part === undefined ? [] : parseRelationships(part, source, spending)
}

export function relationshipsName(source: string): string {
  const slash = source.lastIndexOf('/') + 1
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`
}

async function parseRelationships(
  part: ZipPart,
  source: string,
  spending: Spending,
): Promise<readonly Relationship[]> {
  const relationships: Relationship[] = []
  await parseXml(part, spending, {
    open(name, { Id, Type, Target, TargetMode }, depth) {
      if (depth !== 2 || name !== 'Relationship' || TargetMode === 'External') return
      if (Id === undefined || Type === undefined || Target === undefined) return
      const kind = Type.slice(Type.lastIndexOf('/') + 1)
      relationships.push({ id: Id, kind, target: resolveTarget(source, Target) })
    },
  })
  return relationships
}

/** `worksheets/sheet1.xml`, `../xl/worksheets/sheet1.xml` and `/xl/worksheets/sheet1.xml` all occur. */
function resolveTarget(source: string, target: string): string {
  const path = unescapeUri(target).replaceAll('\\', '/')
  const segments = path.startsWith('/') ? [] : source.split('/').slice(0, -1)
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}

function unescapeUri(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri
  }
}
