import type { Database } from 'better-sqlite3'

/** Keeps the original file of an import, once however often the same bytes come in. */
export function keepSource(
  db: Database,
  changeId: number,
  file: { readonly sha256: string; readonly name: string; readonly bytes: Uint8Array },
): void {
  db.prepare(
    'INSERT INTO source_file (sha256, name, bytes) VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING',
  ).run(file.sha256, file.name, file.bytes)
  db.prepare('INSERT INTO source_use (change_id, sha256) VALUES (?, ?)').run(changeId, file.sha256)
}
