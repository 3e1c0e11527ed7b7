import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { entryOf, neededBy, project } from './lock.ts'
import { licenceOf } from './licence-text.ts'
import { shipped, type Shipped } from './shipped.ts'

const reference = (name: string, version: string): string => `pkg:npm/${name.replace(/^@/, '%40')}@${version}`

/** Hash in the words of CycloneDX: the lock has it in Base64. */
function hashes(integrity: string | undefined): object {
  const [algorithm, digest] = integrity?.split('-', 2) ?? []
  if (algorithm !== 'sha512' || digest === undefined) return {}
  return { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] }
}

/** A single name of SPDX is an id, several are an expression. */
function licensesOf(path: string): object[] {
  const licence = licenceOf(path)
  return [/ (OR|AND) /.test(licence) ? { expression: licence } : { license: { id: spdx(licence) } }]
}

/** The old name without "only" is deprecated. */
const spdx = (licence: string): string => (licence === 'LGPL-3.0' ? 'LGPL-3.0-only' : licence)

function component({ path, name, version, oneMachine }: Shipped): object {
  const group = name.startsWith('@') ? { group: name.slice(0, name.indexOf('/')) } : {}
  return {
    'bom-ref': reference(name, version),
    type: name === 'electron' ? 'framework' : 'library',
    ...group,
    name: name.startsWith('@') ? name.slice(name.indexOf('/') + 1) : name,
    version,
    scope: oneMachine ? 'optional' : 'required',
    purl: reference(name, version),
    ...hashes(entryOf(path).integrity),
    licenses: licensesOf(path),
    ...within(path),
  }
}

/** The libraries that wasm-vips links into its one file of WebAssembly. */
function within(path: string): object {
  if (path !== 'node_modules/wasm-vips') return {}
  const versions = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(join(project, path, 'versions.json'), 'utf8')))
  return {
    components: Object.entries(versions).map(([name, version]) => ({
      'bom-ref': `wasm-vips/${name}@${version}`,
      type: 'library',
      name,
      version,
    })),
  }
}

/**
 * What ships, as a CycloneDX 1.6 document. npm's own tells the packages of the program alone, or those of the tools
 * too: the page's libraries are development dependencies. The same sources give the same document: no time, no
 * machine, no address to download from.
 */
export function billOfMaterials() {
  const all = shipped()
  const byReference = new Map(all.map(one => [reference(one.name, one.version), one]))
  const { version = '', dependencies, devDependencies } = entryOf('')
  const self = reference('vizit', version)
  const direct = { ...dependencies, ...devDependencies }
  const needs = (path: string): string[] =>
    neededBy(path).flatMap(needed => {
      const one = all.find(each => each.path === needed)
      return one ? [reference(one.name, one.version)] : []
    })
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        'bom-ref': self,
        type: 'application',
        name: 'vizit',
        version,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components: [...byReference.values()].map(component),
    dependencies: [
      {
        ref: self,
        dependsOn: all
          .filter(({ path, name }) => path === `node_modules/${name}` && Object.hasOwn(direct, name))
          .map(({ name, version: its }) => reference(name, its)),
      },
      ...[...byReference].map(([ref, { path }]) => ({ ref, dependsOn: [...new Set(needs(path))] })),
    ],
  }
}
