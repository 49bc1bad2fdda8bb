/** Writes build/third-party-notices.md: what ships with the program, under which licence, with the licences' texts. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
export const NOTICES_PATH = join(ROOT, 'build/third-party-notices.md')

interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly optional?: boolean
}

/** The text for the packages of the lockfile that are not for development alone. */
export function notices(): string {
  // Our own lockfile, as npm writes it.
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>
  }
  const shipped = Object.entries(lock.packages).filter(
    ([path, item]) => path !== '' && item.dev !== true && existsSync(join(ROOT, path)),
  )
  const texts = new Map<string, string[]>()
  const lines = shipped.map(([path, item]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const text = licenceText(join(ROOT, path))
    if (text !== null) texts.set(text, [...(texts.get(text) ?? []), name])
    return `- ${name} ${item.version ?? ''} — ${item.license ?? 'see its text below'}`
  })
  const parts = [...texts].map(
    ([text, names]) => `### ${names.join(', ')}\n\n\`\`\`text\n${text}\n\`\`\``,
  )
  return [
    '# Third-party notices',
    'Kế hoạch NTM is MIT-licensed. It ships with the software and fonts below; the fonts Tinos and Be Vietnam Pro are under the SIL Open Font License 1.1.',
    '## Packages',
    lines.join('\n'),
    '## Licence texts',
    ...parts,
    '',
  ].join('\n\n')
}

function licenceText(folder: string): string | null {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name))
  if (file === undefined) return null
  return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
}

if (import.meta.main) writeFileSync(NOTICES_PATH, notices())
