import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { entryOf, nameOf, project } from './lock.ts'

/** Files in which a package says under which terms it is given. */
const isTerms = (file: string): boolean => /^(licen[cs]e|copying|notice|third-party-notices)/i.test(file)

const aboutSchema = z.object({
  author: z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]).optional(),
  homepage: z.string().optional(),
  repository: z.union([z.string(), z.object({ url: z.string() }).transform(({ url }) => url)]).optional(),
})

function about(path: string): z.infer<typeof aboutSchema> {
  return aboutSchema.parse(JSON.parse(readFileSync(join(project, path, 'package.json'), 'utf8')))
}

/** Packages whose licence the lock does not name; read in their LICENSE files. */
const readInFile: Readonly<Record<string, string>> = { jstat: 'MIT', 'png-js': 'MIT' }

/** The licence by its SPDX name. */
export function licenceOf(path: string): string {
  const licence = entryOf(path).license ?? readInFile[nameOf(path)]
  if (licence === undefined) throw new Error(`${path} names no licence`)
  return licence
}

/** Every text a package brings about its terms; where it brings none, the usual words of the licence it names. */
export function termsOf(path: string): string {
  const folder = join(project, path)
  const files = readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile() && isTerms(entry.name))
    .map(entry => entry.name)
    .toSorted()
  if (files.length === 0) return usualTerms(path)
  return files
    .map(file => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n')
}

function usualTerms(path: string): string {
  const licence = licenceOf(path)
  const file = join(import.meta.dirname, 'usual-terms', `${licence}.txt`)
  if (!existsSync(file)) throw new Error(`${path} brings no text of its licence ${licence}`)
  const holder = about(path).author?.replace(/\s*<.*$/, '') ?? `the authors of ${nameOf(path)}`
  return `Copyright (c) ${holder}\n\n${readFileSync(file, 'utf8').trim()}`
}

/** Where a package is at home, when it says so by https. */
export function homeOf(path: string): string | null {
  const { homepage, repository } = about(path)
  const source = repository
    ?.replace(/^(?:github:)?([\w-]+\/[\w.-]+)$/, 'https://github.com/$1')
    .replace(/^git\+|\.git$/g, '')
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://')
  const address = homepage ?? source
  const url = URL.parse(address ?? '')
  return url?.protocol === 'https:' ? url.href : null
}
