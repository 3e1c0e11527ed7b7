import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { dependencyTable, licences, unexplained } from '../../../resources/dependencies/licences.ts'
import { project } from '../../../resources/dependencies/lock.ts'
import { withTable } from '../../../resources/dependencies/readme-table.ts'
import { billOfMaterials } from '../../../resources/dependencies/sbom.ts'
import { shipped } from '../../../resources/dependencies/shipped.ts'

// What went into the page is known after a build: `npm run build`.
const built = existsSync(join(project, '.tmp', 'page-packages.json'))

describe.skipIf(!built)('what ships', () => {
  it('has a reason for each package that was asked for, and no reason for one that was not', () => {
    expect(unexplained()).toEqual({ missing: [], idle: [] })
  })

  it('is listed with its licences in Settings as it is; else run `npm run licences`', () => {
    const kept: unknown = JSON.parse(
      readFileSync(join(project, 'resources', 'dependencies', 'licences.json'), 'utf8'),
    )
    expect(kept).toEqual(licences())
  })

  it('is in the table of the README as it is; else run `npm run licences`', () => {
    const readme = readFileSync(join(project, 'README.md'), 'utf8')
    const cells = (text: string) => text.replace(/ +|-{3,}/g, ' ')
    expect(cells(readme)).toBe(cells(withTable(readme, dependencyTable())))
  })

  it('is given under terms that let it be passed on, each with its text', () => {
    const { components, texts } = licences()
    const names = components.map(each => `${each.name} ${each.version}`)
    expect(new Set(names).size).toBe(names.length)
    const free = /^\(?(MIT|ISC|0BSD|BSD-\d-Clause|Apache-2\.0|OFL-1\.1|LGPL-3\.0|BlueOak-1\.0\.0|Unlicense)\b/
    const others = components.filter(({ licence }) => !free.test(licence)).map(({ name }) => name)
    expect(others).toEqual(['SQLite (better-sqlite3)', 'Chromium, Node.js, FFmpeg (Electron)'])
    const bare = components.filter(
      each => each.part !== 'within' && (texts[each.text ?? ''] ?? '').length < 300,
    )
    expect(bare.map(({ name }) => name)).toEqual([])
  })
})

const referenceSchema = z.string().regex(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@\d+\.\d+\.\d+\S*$/)
const licenceSchema = z.union([
  z.strictObject({ license: z.strictObject({ id: z.string().regex(/^[A-Za-z0-9.-]+$/) }) }),
  z.strictObject({ expression: z.string().regex(/ (AND|OR) /) }),
])
/** The part of the CycloneDX 1.6 schema that is used. */
const billSchema = z.strictObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  version: z.int().min(1),
  metadata: z.strictObject({
    component: z.strictObject({
      'bom-ref': referenceSchema,
      type: z.literal('application'),
      name: z.literal('vizit'),
      version: z.string(),
      licenses: z.array(licenceSchema).length(1),
    }),
  }),
  components: z.array(
    z.strictObject({
      'bom-ref': referenceSchema,
      type: z.enum(['library', 'framework']),
      group: z.string().startsWith('@').optional(),
      name: z.string().regex(/^[\w.-]+$/),
      version: z.string(),
      scope: z.enum(['required', 'optional']),
      purl: referenceSchema,
      hashes: z
        .array(z.strictObject({ alg: z.literal('SHA-512'), content: z.string().regex(/^[0-9a-f]{128}$/) }))
        .length(1),
      licenses: z.array(licenceSchema).length(1),
      components: z
        .array(
          z.strictObject({
            'bom-ref': z.string().startsWith('wasm-vips/'),
            type: z.literal('library'),
            name: z.string(),
            version: z.string(),
          }),
        )
        .optional(),
    }),
  ),
  dependencies: z.array(z.strictObject({ ref: referenceSchema, dependsOn: z.array(referenceSchema) })),
})

describe.skipIf(!built)('the bill of materials', () => {
  const bill = built ? billSchema.parse(billOfMaterials()) : undefined

  it('has the form of CycloneDX 1.6, its references lead somewhere, none stands twice', () => {
    const refs = bill?.components.map(each => each['bom-ref']) ?? []
    expect(new Set(refs).size).toBe(refs.length)
    const known = new Set([...refs, bill?.metadata.component['bom-ref'] ?? ''])
    expect(new Set(bill?.dependencies.map(({ ref }) => ref))).toEqual(known)
    expect(bill?.dependencies).toHaveLength(known.size)
    for (const { dependsOn } of bill?.dependencies ?? []) {
      expect(dependsOn.filter(ref => !known.has(ref))).toEqual([])
      expect(new Set(dependsOn).size).toBe(dependsOn.length)
    }
  })

  it('holds exactly what ships: the program, the page, what runs them', () => {
    const names = (list: readonly { name: string; version: string; group?: string | undefined }[]) =>
      [
        ...new Set(list.map(each => `${each.group ? `${each.group}/` : ''}${each.name}@${each.version}`)),
      ].toSorted()
    expect(names(bill?.components ?? [])).toEqual(names(shipped()))
    const all = names(bill?.components ?? []).join('\n')
    for (const here of [
      'electron@',
      'react@',
      '@mantine/core@',
      'better-sqlite3@',
      '@fontsource-variable/golos-text@',
    ])
      expect(all).toContain(here)
    for (const tool of ['typescript@', 'vitest@', 'electron-builder@', 'oxlint@', 'playwright-core@'])
      expect(all).not.toContain(tool)
  })

  it('is the same each time and names no machine, folder or address', () => {
    const text = JSON.stringify(billOfMaterials())
    expect(JSON.stringify(billOfMaterials())).toBe(text)
    expect(text).not.toMatch(/https?:|registry|node_modules|localhost|[A-Z]:\\\\|\/home\/|\/work\//)
    expect(text).not.toContain(project)
  })
})
