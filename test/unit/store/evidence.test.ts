import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { readAudit } from '../../../src-main/store/audit-reading.ts'
import { backupDaily } from '../../../src-main/store/daily-backups.ts'
import { attachEvidence, captionEvidence, detachEvidence } from '../../../src-main/store/evidence.ts'
import { keepFile, largestEvidence, openFile } from '../../../src-main/store/evidence-files.ts'
import { readOrganisation, saveOrganisation } from '../../../src-main/store/organisation.ts'
import { begun, emptyFolder, faultOf, network, opened, value } from './data-folder.ts'
import { photoOf } from './photos.ts'

const photo = Buffer.from('0123456789 a photo')
const sha256 = createHash('sha256').update(photo).digest('hex')
const fields = photoOf(sha256)

describe('an evidence file', () => {
  it('stands under its own hash, byte for byte, and is read from any place', async () => {
    const folder = emptyFolder()
    const { writer } = opened(folder)
    expect(value(await keepFile(writer, photo, 'image/jpeg'))).toEqual({ sha256, bytes: photo.length })
    expect(readFileSync(join(folder, 'evidence', sha256.slice(0, 2), sha256)).equals(photo)).toBe(true)
    const file = openFile(writer, sha256)
    if (!file) throw new Error('not there')
    expect([file.bytes, file.mime]).toEqual([photo.length, 'image/jpeg'])
    expect((await buffer(file.stream({ start: 3, end: 5 }))).toString()).toBe('345')
    expect((await buffer(file.stream())).equals(photo)).toBe(true)
    expect(openFile(writer, 'f'.repeat(64))).toBeNull()
    expect(openFile(writer, '../../owner.json')).toBeNull()
  })

  it('is refused empty and above 64 MiB, and leaves nothing behind', async () => {
    const folder = emptyFolder()
    const { writer } = opened(folder)
    expect(faultOf(await keepFile(writer, Buffer.alloc(0), 'image/jpeg')).code).toBe('EVIDENCE_EMPTY')
    const part = Buffer.alloc(1024 * 1024)
    async function* tooMuch() {
      for (let sent = 0; sent <= largestEvidence; sent += part.length) yield part
    }
    expect(faultOf(await keepFile(writer, tooMuch(), 'image/jpeg'))).toEqual({
      code: 'EVIDENCE_TOO_LARGE',
      limit: largestEvidence,
    })
    expect(readdirSync(join(folder, 'evidence'))).toEqual(['incoming'])
    expect(readdirSync(join(folder, 'evidence', 'incoming'))).toEqual([])
  })

  it('that was damaged is healed by the same bytes', async () => {
    const folder = emptyFolder()
    const { writer } = opened(folder)
    value(await keepFile(writer, photo, 'image/jpeg'))
    const path = openFile(writer, sha256)?.path ?? ''
    writeFileSync(path, 'damaged')
    value(await keepFile(writer, photo, 'image/jpeg'))
    expect(readFileSync(path).equals(photo)).toBe(true)
  })
})

describe('evidence of a visit', () => {
  it('is attached, named, and taken away again', async () => {
    const { writer } = opened(emptyFolder())
    const id = begun(writer, network(writer))
    expect(faultOf(attachEvidence(writer, id, fields, 'A-1'))).toEqual({
      code: 'NOT_FOUND',
      kind: 'file',
      id: sha256,
    })
    value(await keepFile(writer, photo, 'image/jpeg'))
    const first = value(attachEvidence(writer, id, fields, 'A-1'))
    const second = value(attachEvidence(writer, id, { ...fields, question: null, name: 'b.jpg' }, 'A-1'))
    value(captionEvidence(writer, id, second.id, 'Чек'))
    expect(readAudit(writer, id)?.evidence).toEqual([first, { ...second, caption: 'Чек' }])
    value(detachEvidence(writer, id, first.id, 'A-1'))
    expect(readAudit(writer, id)?.evidence.map(({ name }) => name)).toEqual(['b.jpg'])
    expect(faultOf(detachEvidence(writer, id, first.id, 'A-1')).code).toBe('NOT_FOUND')
  })

  it('goes from the disk at the next start, unless a kept backup needs it; the logo stays', async () => {
    const folder = emptyFolder()
    const store = opened(folder)
    const { writer } = store
    const id = begun(writer, network(writer))
    const logo = value(await keepFile(writer, Buffer.from('a logo'), 'image/png')).sha256
    value(saveOrganisation(writer, { ...readOrganisation(writer), name: 'Банк', logo }))
    value(await keepFile(writer, photo, 'image/jpeg'))
    const kept = value(attachEvidence(writer, id, fields, 'A-1'))
    const late = value(await keepFile(writer, Buffer.from('attached after the backup'), 'image/jpeg')).sha256
    value(await backupDaily(store))
    const later = value(await keepFile(writer, Buffer.from('never attached'), 'image/jpeg')).sha256
    value(detachEvidence(writer, id, kept.id, 'A-1'))
    const path = (hash: string) => join(folder, 'evidence', hash.slice(0, 2), hash)
    store.close()
    opened(folder)
    expect([logo, sha256, late, later].map(hash => existsSync(path(hash)))).toEqual([true, true, true, false])
  })
})
