import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { laptopOf } from '../scenario/network.ts'

/** Packages as version 0.1.0 wrote them; never made anew. */
function fromThen(kind: string) {
  const name = `${kind}-0.1.0.vizit`
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, 'packages', name)))
  return { name, bytes, packages: 1, audits: 0 }
}

describe('a package of an older version', () => {
  it('brings its assignments', async () => {
    const { client, files, folder } = await laptopOf('Анна', 'shopper')
    await files.trustsAndTakes(fromThen('assignment'))
    expect(await client.assignments.list({})).toMatchObject([
      { wave: '2026-Q4', branch: { code: 'lesnaya' }, checklist: { code: 'every-type', revision: 1 } },
    ])
    expect(await verifyStore(folder)).toEqual([])
  })

  it('brings its visits, whole, and they score as they did', async () => {
    const { client, files, folder } = await laptopOf('Ольга', 'supervisor')
    const { summary } = await files.trustsAndTakes(fromThen('audits'))
    expect(summary).toMatchObject({ counts: { audit: { added: 1 } }, refused: [], rescored: [] })
    const [line] = await client.audits.list({})
    const audit = await client.audits.get({ id: line?.id ?? '' })
    expect(audit).toMatchObject({ status: 'submitted', percent: 70.2703 })
    expect(audit.evidence).toHaveLength(1)
    expect(await verifyStore(folder)).toEqual([])
  })

  it('opens with its password and brings its library', async () => {
    const { client, files, send } = await laptopOf('Ольга', 'supervisor')
    const { name, bytes } = fromThen('library')
    const upload = await send(name, bytes)
    const password = 'ключ под ковриком'
    const { sender } = await client.exchange.inspect({ upload, password })
    const carried = { ...fromThen('library') }
    await files.takes(carried, { trust: sender.fingerprint, password })
    expect(await client.checklists.list({})).toMatchObject([{ code: 'every-type', revision: 1 }])
  })

  it('sends back a visit, which is not here', async () => {
    const { files } = await laptopOf('Анна', 'shopper')
    const { summary } = await files.trustsAndTakes(fromThen('returns'))
    expect(summary.refused).toMatchObject([{ record: 'return', reason: 'notHere' }])
  })
})
