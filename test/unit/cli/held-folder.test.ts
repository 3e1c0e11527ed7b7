import { mkdtempSync, rmSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openApp } from '../../../src-main/door/open-app.ts'
import { openContext } from '../../../src-main/handlers/open-context.ts'
import { run, runProcess } from './run-command.ts'

const fields = { code: 'a-1', name: 'Первый', city: '', region: '', address: '', format: '' }
const branch = JSON.stringify(fields)

/** A folder with one branch, held by the running app. */
async function heldFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'vizit-held-'))
  const opened = await openApp({ dataFolder: folder, host: { kind: 'browser' } })
  if (!opened.ok) throw new Error(opened.error.message)
  const { app } = opened
  onTestFinished(async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })
  app.announce('http://127.0.0.1:4711')
  const saved = await app.door(
    new Request('http://vizit.test/rpc/branches/save', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ json: fields }),
    }),
  )
  expect(saved.status).toBe(200)
  return folder
}

describe('a second process on a folder that the app holds', () => {
  it('may read', async () => {
    const folder = await heldFolder()
    const read = await runProcess('call', 'branches.list', '--data', folder)
    expect(read).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(read.out)).toMatchObject([{ code: 'a-1', name: 'Первый' }])
    expect((await runProcess('verify', '--data', folder)).code).toBe(0)
  })

  it.each([
    ['call', 'branches.save', branch],
    ['call', 'checklists.loadLibrary', '{}'],
    ['import', join(import.meta.dirname, '../../../resources/library/bank/standards.json')],
    ['demo'],
  ])('is told who holds it when it wants to write: %s %s', async (...args) => {
    const folder = await heldFolder()
    const refused = await runProcess(...args, '--data', folder)
    expect(refused).toMatchObject({ code: 1, out: '' })
    for (const known of [String(process.pid), hostname(), 'http://127.0.0.1:4711']) {
      expect(refused.err).toContain(known)
    }
    const read = await run('call', 'branches.list', '--data', folder)
    expect(JSON.parse(read.out)).toHaveLength(1)
  })

  it('is not opened a second time, and says where the first is', async () => {
    const folder = await heldFolder()
    const second = await openApp({ dataFolder: folder, host: { kind: 'browser' } })
    expect(second.ok ? '' : second.error.message).toContain('http://127.0.0.1:4711')
  })

  it('is let in once the app is closed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vizit-free-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const opened = await openContext({ dataFolder: folder, host: { kind: 'browser' }, newId: v7 })
    if (!opened.ok) throw new Error(opened.fault.code)
    await opened.value.close()
    expect((await runProcess('call', 'branches.save', branch, '--data', folder)).code).toBe(0)
  })
})
