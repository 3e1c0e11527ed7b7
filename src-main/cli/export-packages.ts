import { mkdir, rename, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { ExportWish } from '../../src-shared/contract/exchange.ts'
import type { Context } from '../handlers/context.ts'
import { makePackages, type MadePackage } from '../handlers/exchange-export.ts'
import { UsageError } from './arguments.ts'
import { whileRunning } from './progress-line.ts'
import type { Terminal } from './terminal.ts'

export const packageKinds = ['assignment', 'audits', 'returns', 'library'] as const
type Kind = (typeof packageKinds)[number]

interface Words {
  readonly wave: string | undefined
  readonly branch: string | undefined
  readonly shopper: string | undefined
  readonly password: string | undefined
}

/** What the words of the command line wish for. Throws UsageError for words that don't go with the kind. */
export function packageWish(kind: Kind, { wave, branch, shopper, password }: Words): ExportWish {
  const only = (allowed: boolean, name: string, value: string | undefined) => {
    if (!allowed && value !== undefined) throw new UsageError(`--${name} ${value}`)
  }
  only(kind === 'assignment' || kind === 'audits', 'wave', wave)
  only(kind === 'audits', 'branch', branch)
  only(kind === 'assignment', 'shopper', shopper)
  switch (kind) {
    case 'assignment':
      if (wave === undefined) throw new UsageError('--wave')
      return { kind, wave, password, ...(shopper === undefined ? {} : { shoppers: [shopper] }) }
    case 'audits':
      return { kind, wave, branch, password }
    case 'returns':
    case 'library':
      return { kind, password }
  }
}

/**
 * Makes the packages where they are to lie. `out`: a folder, where each has its own name, or the name of the file; where
 * one file turns out not to be enough, whom or which part it is for is added to the name.
 */
export async function exportPackages(
  context: Context,
  terminal: Terminal,
  wish: ExportWish,
  out: string,
): Promise<string[]> {
  const place = resolve(out)
  const isFolder =
    !place.toLowerCase().endsWith('.vizit') || (await stat(place).catch(() => null))?.isDirectory() === true
  const folder = isFolder ? place : dirname(place)
  await mkdir(folder, { recursive: true })
  const made = await whileRunning(terminal, (report, signal) =>
    makePackages(context, wish, folder, report, { signal }),
  )
  const files: string[] = []
  for (const [at, one] of made.entries()) {
    const name = isFolder ? one.name : nameOf(basename(place), one, { at, of: made.length })
    const file = join(folder, name)
    await rename(one.file, file)
    files.push(file)
  }
  return files
}

function nameOf(
  name: string,
  { recipient }: MadePackage,
  part: { readonly at: number; readonly of: number },
): string {
  if (part.of === 1) return name
  const more = recipient === '' ? String(part.at + 1) : recipient.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-')
  return name.replace(/\.vizit$/iu, ` ${more}.vizit`)
}
