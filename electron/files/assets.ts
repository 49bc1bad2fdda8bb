import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** What ships beside the program, with the place it has in the sources; the build copies each to `assets/<name>`. */
const SOURCE_PLACES = {
  fonts: 'node_modules/@fontsource/tinos/files',
} as const satisfies Record<string, string>

/** Where files of this kind lie, in the sources and in the built program alike. `NTM_ASSETS` names another `assets/`. */
export function assetsFolder(kind: keyof typeof SOURCE_PLACES): string {
  const chosen = process.env['NTM_ASSETS']
  if (chosen !== undefined && chosen !== '') return path.join(chosen, kind)
  const file = thisFile()
  const folder = path.dirname(file)
  return file.endsWith('.ts')
    ? path.resolve(folder, '..', '..', SOURCE_PLACES[kind])
    : path.resolve(folder, '..', 'assets', kind)
}

/** The desktop program is bundled as CommonJS, where `import.meta.url` may be missing and `__filename` is there instead. */
function thisFile(): string {
  const { url }: { readonly url?: string } = import.meta
  return url === undefined ? __filename : fileURLToPath(url)
}
