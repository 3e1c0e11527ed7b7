import type Database from 'better-sqlite3'

/** Takes the guards of append-only tables away; what is repaired must be changed. Gives back how they are made. */
export function dropTriggers(db: Database.Database): string[] {
  const triggers = db
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all()
  for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`)
  return triggers.map(({ sql }) => sql)
}

export function makeTriggers(db: Database.Database, statements: readonly string[]): void {
  for (const statement of statements) db.exec(statement)
}
