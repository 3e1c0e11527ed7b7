import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ReadableStream } from 'node:stream/web'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openUploads } from '../../../src-main/handlers/uploads.ts'

const limit = 64 * 1024 * 1024

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'vizit-uploads-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** So many bytes, in pieces of a mebibyte. */
function stream(bytes: number): ReadableStream<Uint8Array> {
  let left = bytes
  return new ReadableStream({
    pull(to) {
      if (left === 0) return to.close()
      const size = Math.min(left, 1024 * 1024)
      left -= size
      to.enqueue(new Uint8Array(size).fill(7))
    },
  })
}

describe('files on their way in', () => {
  it('wait under a name of their own until they are taken', async () => {
    const inside = folder()
    const uploads = await openUploads(inside)
    const received = await uploads.receive('../../evil.jpg', stream(3))
    if (!received.ok) throw new Error(received.reason)
    const found = uploads.find(received.upload)
    expect(found?.name).toBe('../../evil.jpg')
    expect(readdirSync(inside)).toEqual([received.upload])
    expect(readFileSync(found?.path ?? '')).toEqual(Buffer.from([7, 7, 7]))
    await uploads.drop(received.upload)
    expect(uploads.find(received.upload)).toBeNull()
    expect(readdirSync(inside)).toEqual([])
  })

  it('may have 64 MiB and not a byte more', async () => {
    const inside = folder()
    const uploads = await openUploads(inside)
    expect((await uploads.receive('most.mp3', stream(limit))).ok).toBe(true)
    expect(await uploads.receive('more.mp3', stream(limit + 1))).toEqual({ ok: false, reason: 'tooLarge' })
    expect(readdirSync(inside)).toHaveLength(1)
  })

  it('are refused empty, and leave nothing', async () => {
    const inside = folder()
    const uploads = await openUploads(inside)
    expect(await uploads.receive('a.jpg', stream(0))).toEqual({ ok: false, reason: 'empty' })
    expect(await uploads.receive('a.jpg', null)).toEqual({ ok: false, reason: 'empty' })
    expect(readdirSync(inside)).toEqual([])
  })

  it('are forgotten at the next start', async () => {
    const inside = folder()
    const left = join(inside, 'left-over')
    writeFileSync(left, 'x')
    const uploads = await openUploads(inside)
    expect(existsSync(left)).toBe(false)
    expect(uploads.find('left-over')).toBeNull()
  })

  it('come in parts, each where the one before ended', async () => {
    const inside = folder()
    const uploads = await openUploads(inside)
    const first = await uploads.receive('wave.vizit', stream(3))
    if (!first.ok) throw new Error(first.reason)
    const { upload } = first
    expect(await uploads.append(upload, 2, stream(4))).toEqual({ ok: false, reason: 'elsewhere', size: 3 })
    expect(await uploads.append(upload, 3, stream(4))).toEqual({ ok: true, upload, size: 7 })
    expect(await uploads.append('unknown', 0, stream(4))).toEqual({ ok: false, reason: 'gone' })
    expect(readFileSync(join(inside, upload))).toEqual(Buffer.alloc(7, 7))
  })

  it('stand as before where a part breaks off', async () => {
    const inside = folder()
    const uploads = await openUploads(inside)
    const first = await uploads.receive('wave.vizit', stream(3))
    if (!first.ok) throw new Error(first.reason)
    const { upload } = first
    let given = false
    const broken = new ReadableStream<Uint8Array>({
      pull(to) {
        if (given) return to.error(new Error('gone'))
        given = true
        to.enqueue(new Uint8Array(5))
      },
    })
    await expect(uploads.append(upload, 3, broken)).rejects.toThrow('gone')
    expect(await uploads.append(upload, 3, stream(1))).toEqual({ ok: true, upload, size: 4 })
    expect(readFileSync(join(inside, upload))).toEqual(Buffer.alloc(4, 7))
  })

  it('may be larger where they are packages', async () => {
    const uploads = await openUploads(folder())
    expect((await uploads.receive('wave.vizit', stream(limit + 1))).ok).toBe(true)
  })

  it('that are lent stay where they are', async () => {
    const uploads = await openUploads(folder())
    const file = join(folder(), 'wave.vizit')
    writeFileSync(file, 'x')
    const upload = uploads.lend(file)
    expect(uploads.find(upload)).toMatchObject({ path: file, name: 'wave.vizit' })
    expect(await uploads.append(upload, 0, stream(1))).toMatchObject({ reason: 'gone' })
    await uploads.drop(upload)
    expect(uploads.find(upload)).toBeNull()
    expect(existsSync(file)).toBe(true)
  })
})
