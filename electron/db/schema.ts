import type { Database } from 'better-sqlite3'

/** The schema as SQL, for reading: `schema.sql` beside this file is what a document of the current version gives. */
export function schemaText(db: Database): string {
  const statements = db
    .prepare<[], string>(
      `SELECT sql FROM sqlite_schema
       WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND type <> 'trigger'
       ORDER BY type = 'index', rowid`,
    )
    .pluck()
    .all()
  const triggers = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name")
    .pluck()
    .all()
  return [
    '-- The current schema, for reading; migrations make it, and a test keeps this file equal to them.',
    ...statements.map((sql) => `${sql};`),
    `-- Triggers that write history, made from the list of fact tables:\n${triggers.map((name) => `--   ${name}`).join('\n')}`,
    '',
  ].join('\n\n')
}
