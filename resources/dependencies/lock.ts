import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

export const project = resolve(import.meta.dirname, '../..')

const namesSchema = z.record(z.string(), z.string()).default({})
const entrySchema = z.object({
  version: z.string().optional(),
  license: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  dev: z.boolean().default(false),
  optional: z.boolean().default(false),
  os: z.array(z.string()).optional(),
  cpu: z.array(z.string()).optional(),
  hasInstallScript: z.boolean().default(false),
  dependencies: namesSchema,
  devDependencies: namesSchema,
  optionalDependencies: namesSchema,
})
export type LockEntry = z.infer<typeof entrySchema>

const lockSchema = z.object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), entrySchema) })

/** Every package by the folder it is put into (`node_modules/x`); the project itself is ''. */
export const locked = lockSchema.parse(
  JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')),
).packages

export function entryOf(path: string): LockEntry {
  const entry = locked[path]
  if (!entry) throw new Error(`${path} is not in package-lock.json`)
  return entry
}

/** Name of the package that lies in a folder. */
export const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** Where Node finds a package from a folder: its own, or one above. */
export function found(from: string, name: string): string | undefined {
  const path = `${from === '' ? '' : `${from}/`}node_modules/${name}`
  if (locked[path]) return path
  if (from === '') return undefined
  return found(from.slice(0, from.lastIndexOf('node_modules/')).replace(/\/$/, ''), name)
}

/** What a package asks for, by folder; what is optional and for no machine of the lock is left out. */
export function neededBy(path: string): string[] {
  const { dependencies, optionalDependencies } = entryOf(path)
  return Object.keys({ ...dependencies, ...optionalDependencies }).flatMap(name => found(path, name) ?? [])
}
