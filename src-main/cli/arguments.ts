import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { resolve } from 'node:path'
import { defaultDataFolder } from '../handlers/data-folder.ts'

/** Thrown for a wrong call; the entry turns it into exit code 2. */
export class UsageError extends Error {}

const shared = {
  data: { type: 'string' },
  json: { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig

/** Parses one command's words; `count` says how many positional ones it takes. */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  count: { readonly min: number; readonly max: number },
) {
  try {
    const parsed = parseArgs({ args: [...args], options: { ...shared, ...options }, allowPositionals: true })
    const { length } = parsed.positionals
    if (length < count.min || length > count.max) throw new UsageError(parsed.positionals.join(' '))
    return parsed
  } catch (error) {
    throw error instanceof UsageError || !(error instanceof Error) ? error : new UsageError(error.message)
  }
}

export function dataFolderOf(data: string | undefined): string {
  return data === undefined ? defaultDataFolder() : resolve(data)
}

/** A whole number within limits; anything else is wrong usage. */
export function wholeNumber(name: string, text: string | undefined, otherwise: number, max: number): number {
  if (text === undefined) return otherwise
  const value = Number(text)
  if (!/^\d+$/.test(text) || value > max) throw new UsageError(`--${name} ${text}`)
  return value
}
