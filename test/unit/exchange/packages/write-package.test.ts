import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openPackage, type OpenOptions } from '../../../../src-main/exchange/packages/open-package.ts'
import { writePackage } from '../../../../src-main/exchange/packages/write-package.ts'
import { z } from '../../../../src-shared/model/zod.ts'
import { evidenceIn, newFolder, wishIn } from './small-package.ts'

async function opened(file: string, options?: OpenOptions) {
  const result = await openPackage(file, options)
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

describe('a package', () => {
  it('is read back as it was written', async () => {
    const folder = newFolder()
    const file = join(folder, 'a.vizit')
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue({ maxDepth: 6 }),
        fc.array(fc.uint8Array({ minLength: 1, maxLength: 5000 }), { maxLength: 4 }),
        async (json, files) => {
          const evidence = files.map(bytes => evidenceIn(folder, bytes))
          const data = [{ path: 'data/context.json', json }]
          const written = await writePackage(file, { ...wishIn(folder), data, evidence })
          expect(written.ok).toBe(true)
          const read = await opened(file)
          expect(await read.json('data/context.json', z.json())).toEqual({
            ok: true,
            // what JSON keeps of it: no minus before a zero
            value: z.json().parse(JSON.parse(JSON.stringify(json))),
          })
          for (const { sha256, path } of evidence) {
            expect(await buffer(await read.evidence(sha256))).toEqual(readFileSync(path))
          }
          expect(read.entries).toHaveLength(1 + new Set(evidence.map(({ sha256 }) => sha256)).size)
          await read.close()
        },
      ),
      { numRuns: 40 },
    )
  })

  // the key of a password is slow to derive, on purpose
  it('is the same under a password, and opens with no other', { timeout: 90_000 }, async () => {
    const folder = newFolder()
    const file = join(folder, 'a.vizit')
    const evidence = [evidenceIn(folder, Buffer.alloc(300_000, 7))]
    const wish = { ...wishIn(folder), evidence, password: 'правильная лошадь' }
    expect(await writePackage(file, wish)).toMatchObject({ ok: true })
    expect(readFileSync(file).includes('data/context.json')).toBe(false)
    const scratch = join(folder, 'scratch')
    mkdirSync(scratch)
    expect(await openPackage(file, { scratch })).toEqual({ ok: false, fault: { code: 'PASSWORD_NEEDED' } })
    expect(await openPackage(file, { scratch, password: 'другая' })).toEqual({
      ok: false,
      fault: { code: 'PASSWORD_WRONG' },
    })
    const read = await opened(file, { scratch, password: wish.password })
    expect(await read.verifyAll()).toEqual({ ok: true, value: null })
    // nothing readable has a name, even while it is read
    expect(process.platform === 'win32' ? [] : readdirSync(scratch)).toEqual([])
    await read.close()
    expect(readdirSync(scratch)).toEqual([])
  })

  it('is signed whatever its sender is called', async () => {
    const folder = newFolder()
    const file = join(folder, 'a.vizit')
    const written = await writePackage(file, { ...wishIn(folder), organisation: 'Сеть \ud83e' })
    expect(written.ok).toBe(true)
    const read = await opened(file)
    expect(read.manifest.organisation).toBe('Сеть \ufffd')
    await read.close()
  })

  it('never looks like a bomb, however often a text is repeated', async () => {
    const folder = newFolder()
    const file = join(folder, 'a.vizit')
    const data = [{ path: 'data/context.json', json: 'a'.repeat(2_000_000) }]
    await writePackage(file, { ...wishIn(folder), data })
    const read = await opened(file)
    expect((await read.json('data/context.json', z.string())).ok).toBe(true)
    await read.close()
  })

  it('is not there at all when it is stopped, and the one of before stays', async () => {
    const folder = newFolder()
    const file = join(folder, 'a.vizit')
    const source = join(folder, 'source')
    mkdirSync(source)
    writeFileSync(file, 'before')
    for (const password of [undefined, 'correct horse']) {
      const stop = new AbortController()
      const evidence = [1, 2, 3].map(fill => evidenceIn(source, Buffer.alloc(3_000_000, fill)))
      const progress = (bytes: number) => (bytes > 1_000_000 ? stop.abort() : undefined)
      const wish = { ...wishIn(source), evidence, progress, signal: stop.signal }
      const written = await writePackage(file, password === undefined ? wish : { ...wish, password })
      expect(written).toEqual({ ok: false, fault: { code: 'CANCELLED' } })
      expect(readdirSync(folder).sort()).toEqual(['a.vizit', 'source'])
      expect(readFileSync(file, 'utf8')).toBe('before')
    }
  })

  it('does not take damaged or missing evidence along', async () => {
    const folder = newFolder()
    const source = join(folder, 'source')
    mkdirSync(source)
    const good = evidenceIn(source, Buffer.from('good'))
    const bad = evidenceIn(source, Buffer.from('bad'))
    writeFileSync(bad.path, 'bat')
    const gone = { ...good, path: join(source, 'gone') }
    for (const one of [bad, gone, { ...good, bytes: 3 }]) {
      const written = await writePackage(join(folder, 'a.vizit'), { ...wishIn(source), evidence: [one] })
      expect(written).toEqual({ ok: false, fault: { code: 'EVIDENCE_GONE', sha256: one.sha256 } })
    }
    expect(readdirSync(folder)).toEqual(['source'])
  })

  it('says what the disk says', async () => {
    const folder = newFolder()
    const file = join(folder, 'no such folder', 'a.vizit')
    const fault = { code: 'STORE_FAILED' }
    expect(await writePackage(file, wishIn(folder))).toMatchObject({ ok: false, fault })
    expect(await openPackage(file)).toMatchObject({ ok: false, fault })
  })
})
