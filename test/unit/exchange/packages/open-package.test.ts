import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openPackage, type OpenOptions } from '../../../../src-main/exchange/packages/open-package.ts'
import { writePackage } from '../../../../src-main/exchange/packages/write-package.ts'
import { z } from '../../../../src-shared/model/zod.ts'
import { newKey, putTogether, takeApart, type Reach } from '../../../faults/package-parts.ts'
import { evidenceIn, newFolder, wishIn } from './small-package.ts'

/** A good package, put together again but for what `reach` does. */
async function rebuilt(reach: Reach): Promise<string> {
  const folder = newFolder()
  const file = join(folder, 'a.vizit')
  await writePackage(file, { ...wishIn(folder), evidence: [evidenceIn(folder, Buffer.from('photo'))] })
  writeFileSync(file, putTogether(await takeApart(file), newKey(), reach))
  return file
}

async function reason(file: string, options?: OpenOptions): Promise<unknown> {
  const opened = await openPackage(file, options)
  if (!opened.ok) return opened.fault
  const read = await opened.value.verifyAll()
  await opened.value.close()
  return read.ok ? null : read.fault
}

const refused = (reason: string, entry: string) => ({ code: 'PACKAGE_REFUSED', reason, entry })

describe('opening a package', () => {
  it('takes a zip64 one', async () => {
    const file = await rebuilt({ zip: entries => entries.map(entry => ({ ...entry, zip64: true })) })
    expect(await reason(file)).toBeNull()
  })

  it('does not mind spaces and the order of keys in the manifest', async () => {
    const file = await rebuilt({
      text: text => {
        const keys = Object.entries(z.record(z.string(), z.json()).parse(JSON.parse(text)))
        return JSON.stringify(Object.fromEntries(keys.toReversed()), null, 2)
      },
    })
    expect(await reason(file)).toBeNull()
  })

  it('names a future version as that, whatever else it holds', async () => {
    const file = await rebuilt({
      manifest: manifest => ({ ...manifest, version: 2, entries: 'elsewhere' }),
      zip: entries => [...entries, { name: 'index/tree.cbor', bytes: Buffer.from('x') }],
    })
    expect(await reason(file)).toEqual(refused('newerVersion', 'manifest.json'))
  })

  it('sends a backup to where it belongs', async () => {
    const text = JSON.stringify({
      format: 'vizit.package',
      version: 1,
      kind: 'backup',
      store: 6,
      entries: [],
    })
    const file = await rebuilt({
      text: () => text,
      zip: entries => [...entries, { name: 'data/vizit.sqlite', bytes: Buffer.from('SQLite') }],
    })
    expect(await reason(file)).toEqual(refused('backupHere', 'manifest.json'))
  })

  it('asks for room for everything in it', async () => {
    const file = await rebuilt({})
    expect(await reason(file, { freeBytes: 40 })).toEqual(refused('diskTooSmall', ''))
    expect(await reason(file, { freeBytes: 4000 })).toBeNull()
  })

  it('holds JSON to its limits before it is built', async () => {
    const file = await rebuilt({})
    expect(await reason(file, { limits: { json: 20 } })).toMatchObject({ reason: 'jsonTooLarge' })
    expect(await reason(file, { limits: { depth: 1 } })).toMatchObject({ reason: 'jsonTooDeep' })
    expect(await reason(file, { limits: { values: 2 } })).toMatchObject({ reason: 'jsonTooLarge' })
    expect(await reason(file, { limits: { ratio: 0.5 } })).toMatchObject({ reason: 'tooMuchInside' })
    expect(await reason(file, { limits: { evidence: 4 } })).toMatchObject({ reason: 'evidenceTooLarge' })
  })

  it('says in which record what is wrong, in letters a terminal can bear', async () => {
    const folder = newFolder()
    const file = join(folder, 'a.vizit')
    const data = [{ path: 'data/context.json', json: { waves: [{}], branches: [], checklists: [] } }]
    await writePackage(file, { ...wishIn(folder), data })
    expect(await reason(file)).toEqual(refused('shapeUnknown', 'data/context.json#/waves/0/id'))
    const odd = await rebuilt({
      zip: entries => [{ name: `../\u001b[2J${'x'.repeat(500)}`, bytes: Buffer.from('') }, ...entries],
    })
    expect(await reason(odd)).toEqual(refused('pathOutside', `../?[2J${'x'.repeat(193)}…`))
  })

  it('stops when it is told to', async () => {
    const file = await rebuilt({})
    expect(await reason(file, { signal: AbortSignal.abort() })).toEqual({ code: 'CANCELLED' })
    const stop = new AbortController()
    const opened = await openPackage(file, { signal: stop.signal })
    if (!opened.ok) throw new Error(opened.fault.code)
    stop.abort()
    expect(await opened.value.verifyAll()).toEqual({ ok: false, fault: { code: 'CANCELLED' } })
    await opened.value.close()
  })

  it('does not read what is no package', async () => {
    const file = join(newFolder(), 'a.vizit')
    for (const bytes of ['', 'x', '{"format":"vizit.checklist"}', 'PK']) {
      writeFileSync(file, bytes)
      expect(await reason(file)).toEqual(refused('notPackage', ''))
    }
    const whole = readFileSync(await rebuilt({}))
    writeFileSync(file, whole.subarray(0, whole.length - 1))
    expect(await reason(file)).toMatchObject({ reason: 'truncated' })
  })
})
