import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { homeOf, licenceOf, termsOf } from './licence-text.ts'
import { entryOf, project } from './lock.ts'
import { asked, shipped, type Part, type Shipped } from './shipped.ts'

export interface Component {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly part: Part | 'within' | 'own'
  readonly home: string | null
  /** Key of the text in `texts`; null where the terms need none. */
  readonly text: string | null
}

export interface Licences {
  readonly components: readonly Component[]
  readonly texts: Readonly<Record<string, string>>
}

/** What comes inside packages or is our own, and stands in no lock. */
const besides: readonly Omit<Component, 'text' | 'version'>[] = [
  { name: 'SQLite (better-sqlite3)', licence: 'Public domain', part: 'within', home: 'https://sqlite.org/' },
  // Their texts lie beside the packed program, in a file that Electron brings.
  {
    name: 'Chromium, Node.js, FFmpeg (Electron)',
    licence: 'LICENSES.chromium.html',
    part: 'within',
    home: null,
  },
]
/** Linked into wasm-vips, as its notices tell; the text of that licence stands in libheif-js. */
const lesser: Omit<Component, 'text' | 'version'> = {
  name: 'libvips, GLib, libheif, libexif (wasm-vips)',
  licence: 'LGPL-3.0',
  part: 'within',
  home: 'https://www.libvips.org/',
}
const own: readonly string[] = ['Vizit', 'Vizit: checklists, standards, sample visits, photos and icons']

/** The licences of everything that ships, with their texts; needs a build. */
export function licences(): Licences {
  const texts: Record<string, string> = {}
  const keep = (text: string): string => {
    const key = createHash('sha256').update(text).digest('hex').slice(0, 12)
    texts[key] = text
    return key
  }
  // one version may lie in several folders
  const packages = [...new Map(shipped().map(one => [`${one.name} ${one.version}`, one])).values()]
    // the package that chooses between them has the same terms
    .filter(({ oneMachine }) => !oneMachine)
    .map((one): Component => component(one, keep))
  const ours = keep(readFileSync(join(project, 'LICENSE'), 'utf8').trim())
  const { version = '' } = entryOf('')
  const components = [
    ...own.map((name): Component => ({ name, version, licence: 'MIT', part: 'own', home: null, text: ours })),
    ...packages.toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
    { ...lesser, version: '', text: keep(termsOf('node_modules/libheif-js')) },
    ...besides.map((one): Component => ({ ...one, version: '', text: null })),
  ]
  return {
    components,
    texts: Object.fromEntries(Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  }
}

function component({ path, name, version, part }: Shipped, keep: (text: string) => string): Component {
  return { name, version, licence: licenceOf(path), part, home: homeOf(path), text: keep(termsOf(path)) }
}

/** The reason of each package the project asks for by itself. */
function reasons(): ReadonlyMap<string, string> {
  const file = join(import.meta.dirname, 'reasons.json')
  // our own file of names and sentences; a test compares its names with the lock
  const given = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  return new Map(Object.entries(given))
}

/** Names that ship without a reason, and reasons of what does not ship. */
export function unexplained(): { readonly missing: readonly string[]; readonly idle: readonly string[] } {
  const known = reasons()
  const names = asked(shipped()).map(({ name }) => name)
  return {
    missing: names.filter(name => (known.get(name) ?? '').length < 8),
    idle: [...known.keys()].filter(name => !names.includes(name)),
  }
}

const partWords = { program: 'program', page: 'page', both: 'program, page', runtime: 'runtime' } as const

/** The table of the README. */
export function dependencyTable(): string {
  const known = reasons()
  const rows = asked(shipped()).map(({ path, name, version, part }) => [
    `\`${name}\``,
    version,
    licenceOf(path),
    partWords[part],
    known.get(name) ?? '',
  ])
  return [['Package', 'Version', 'Licence', 'Where', 'Why'], ['---', '---', '---', '---', '---'], ...rows]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n')
}
