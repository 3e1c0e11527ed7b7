import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron as electron, type ElectronApplication } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const project = resolve(import.meta.dirname, '../..')
const package_ = join(project, 'node_modules', 'electron')

/** Electron's program, or why it can't be run here. */
function electronHere(): { program: string } | { why: string } {
  const pathFile = join(package_, 'path.txt')
  const program = existsSync(pathFile) ? join(package_, 'dist', readFileSync(pathFile, 'utf8')) : undefined
  if (!program || !existsSync(program))
    return { why: 'Electron’s binary is not in node_modules/electron/dist' }
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])
    return { why: 'there is no display' }
  if (!existsSync(join(project, 'out', 'renderer', 'index.html'))) return { why: 'the app is not built' }
  return { program }
}

const here = electronHere()
const why = 'why' in here ? here.why : ''

describe.skipIf(why !== '')(`the window in Electron${why && ` (skipped: ${why})`}`, () => {
  let folder: string
  let app: ElectronApplication
  beforeAll(async () => {
    if (!('program' in here)) return
    folder = await mkdtemp(join(tmpdir(), 'vizit-desktop-'))
    app = await electron.launch({
      executablePath: here.program,
      args: [project, '--data', join(folder, 'data')],
    })
  }, 60_000)
  afterAll(async () => {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('shows the page over its own scheme under the door’s policy, with nothing of Node in reach', async () => {
    const violations: string[] = []
    const page = await app.firstWindow()
    page.on('console', message => {
      if (/Content Security Policy|TrustedTypes/i.test(message.text())) violations.push(message.text())
    })
    await page.waitForLoadState()
    expect(page.url()).toMatch(/^app:\/\/vizit\//)
    expect(
      await page.evaluate(() =>
        ['require', 'process', 'module', 'electron'].filter(name => name in globalThis),
      ),
    ).toEqual([])
    const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'))
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(violations).toEqual([])
  })

  it('speaks to the door, an ArrayBuffer as a body included', async () => {
    const page = await app.firstWindow()
    const branches = await page.evaluate(async () => {
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"json":{}}' }
      return (await fetch('/rpc/branches/list', init)).text()
    })
    expect(branches).toBe('{"json":[]}')
    const upload = await page.evaluate(async () => {
      const body = new TextEncoder().encode('{}').buffer
      return (await fetch('/files/uploads?name=x.checklist.json', { method: 'POST', body })).status
    })
    expect(upload).not.toBe(403)
    expect(upload).toBeLessThan(500)
  })

  it('goes nowhere else, opens nothing and is granted nothing', async () => {
    const page = await app.firstWindow()
    const outside = await page.evaluate(async () => {
      const opened = globalThis.open('https://example.com/')
      const fetched = await fetch('https://example.com/').then(
        () => 'answered',
        () => 'refused',
      )
      const camera = await navigator.permissions.query({ name: 'geolocation' })
      location.assign('https://example.com/')
      return { opened: opened !== null, fetched, geolocation: camera.state }
    })
    expect(outside).toEqual({ opened: false, fetched: 'refused', geolocation: 'denied' })
    await page.waitForTimeout(300)
    expect(page.url()).toMatch(/^app:\/\/vizit\//)
    expect(app.windows()).toHaveLength(1)
  })

  it('has a menu of its own', async () => {
    const labels = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(item => item.label))
    expect(labels?.some(label => label === 'Файл' || label === 'File')).toBe(true)
  })
})
