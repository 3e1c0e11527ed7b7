import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { entryOf, nameOf, neededBy, project } from './lock.ts'

/** Where a package ends up: beside the program, inside the bundle of the page, in both, or as what runs them. */
export type Part = 'program' | 'page' | 'both' | 'runtime'

export interface Shipped {
  /** Folder in package-lock.json. */
  readonly path: string
  readonly name: string
  readonly version: string
  readonly part: Part
  /** Holds a binary for one kind of machine; at most one of its kind is packed. */
  readonly oneMachine: boolean
}

/** Folders of the packages whose code the last build put into the page; the bundler writes them down. */
function ofPage(): string[] {
  const file = join(project, '.tmp', 'page-packages.json')
  return z.array(z.string()).parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** Folders of the packages that are packed beside the program. */
export function ofProgram(): Set<string> {
  const seen = new Set<string>()
  const visit = (path: string): void => {
    if (seen.has(path)) return
    seen.add(path)
    neededBy(path).forEach(visit)
  }
  for (const name of Object.keys(entryOf('').dependencies)) visit(`node_modules/${name}`)
  return seen
}

/** Everything that ships, sorted by name; needs a build. */
export function shipped(): Shipped[] {
  const program = ofProgram()
  const page = new Set(ofPage())
  const runtime = ['node_modules/electron']
  return [...new Set([...program, ...page, ...runtime])]
    .map((path): Shipped => {
      const { version = '', os, cpu } = entryOf(path)
      const inProgram = program.has(path)
      const part = runtime.includes(path)
        ? 'runtime'
        : !inProgram
          ? 'page'
          : page.has(path)
            ? 'both'
            : 'program'
      return { path, name: nameOf(path), version, part, oneMachine: os !== undefined || cpu !== undefined }
    })
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))
}

/** Those the project asks for by itself: each needs a reason. */
export function asked(all: readonly Shipped[]): Shipped[] {
  const { dependencies, devDependencies } = entryOf('')
  const direct = { ...dependencies, ...devDependencies }
  return all.filter(({ path, name }) => path === `node_modules/${name}` && Object.hasOwn(direct, name))
}
