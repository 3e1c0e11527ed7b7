import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

function holding(folder: string, name: string): string {
  if (existsSync(join(folder, name))) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error(`${name} not found above ${import.meta.dirname}`)
  return holding(above, name)
}

/** Folder of the program, whether it runs from its sources or bundled: the one with package.json. */
export const programFolder = holding(import.meta.dirname, 'package.json')
export const libraryFolder = join(programFolder, 'resources', 'library')
/** Licences of everything that ships, made by `npm run licences`. */
export const licencesFile = join(programFolder, 'resources', 'dependencies', 'licences.json')
export const pagesFolder = join(programFolder, 'out', 'renderer')
