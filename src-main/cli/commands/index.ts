import type { ExitCode, Terminal } from '../terminal.ts'

export type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>

/** Loaded when called: `score` must not wait for the database, nor `open` for the reports. */
export const commands: Readonly<Partial<Record<string, Command>>> = {
  open: async (args, terminal) => (await import('./open.ts')).open(args, terminal),
  demo: async (args, terminal) => (await import('./demo.ts')).demo(args, terminal),
  score: async (args, terminal) => (await import('./score.ts')).score(args, terminal),
  schema: async (args, terminal) => (await import('./schema.ts')).schema(args, terminal),
  import: async (args, terminal) => (await import('./import.ts')).importFiles(args, terminal),
  export: async (args, terminal) => (await import('./export.ts')).exportFile(args, terminal),
  report: async (args, terminal) => (await import('./report.ts')).report(args, terminal),
  compare: async (args, terminal) => (await import('./compare.ts')).compare(args, terminal),
  call: async (args, terminal) => (await import('./call.ts')).call(args, terminal),
  people: async (args, terminal) => (await import('./people.ts')).people(args, terminal),
  verify: async (args, terminal) => (await import('./verify.ts')).verify(args, terminal),
  repair: async (args, terminal) => (await import('./repair.ts')).repair(args, terminal),
  backup: async (args, terminal) => (await import('./backup.ts')).backup(args, terminal),
  restore: async (args, terminal) => (await import('./restore.ts')).restore(args, terminal),
}
