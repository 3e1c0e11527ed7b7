import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readAudit } from '../../src-main/store/audit-reading.ts'
import { verifyStore } from '../../src-main/store/integrity.ts'
import { openStore } from '../../src-main/store/open-store.ts'
import { value } from '../unit/store/data-folder.ts'
import { isFull, timesOf } from './counts.ts'
import { copyOf, makeSample, options, repaired, type SampleStore } from './damaged-store.ts'
import { overwrite } from './damages.ts'
import { randomOf } from './random.ts'
import { emptyFolder } from './store-process.ts'
import { record } from './tally.ts'

const kills = timesOf(30)

let sample: SampleStore
beforeAll(async () => {
  sample = await makeSample(16)
})
afterAll(() => rmSync(sample.folder, { recursive: true, force: true }))

const exchangeChild = join(import.meta.dirname, 'exchange-child.ts')
const exchange = (folder: string, step: string) =>
  spawnSync(process.execPath, [exchangeChild, folder, step], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })

it('a repair that is killed leaves the damaged folder or the repaired one', async () => {
  const random = randomOf(7)
  let whole = 0
  for (let n = 0; n < kills; n += 1) {
    const folder = copyOf(sample, true)
    const file = join(folder, 'vizit.sqlite')
    overwrite(file, 8 * 4096, Buffer.alloc(3 * 4096, 5))
    const damaged = readFileSync(file)
    const child = spawn(process.execPath, [join(import.meta.dirname, 'repair-child.ts'), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(child, 'close')
    await once(child.stdout, 'data')
    await Promise.race([ended, pause(random() * 3000)])
    child.kill('SIGKILL')
    await ended
    // The next start ends what was decided, and refuses what was not.
    const opened = openStore(folder, options)
    const untouched =
      !opened.ok && opened.fault.code === 'STORE_DAMAGED' && readFileSync(file).equals(damaged)
    expect(opened.ok || untouched).toBe(true)
    if (opened.ok) {
      opened.value.close()
      whole += 1
    }
    expect((await repaired(folder)).left).toEqual([])
  }
  const ways = { 'ended by the next start': whole, 'still offered, nothing changed': kills - whole }
  record({ suite: 'Repairing killed', tried: kills, held: kills, what: 'kills', ways })
}, 900_000)

it('a repair killed at any step of exchanging the files is ended by the next start, and the former files are kept', async () => {
  const decided = copyOf(sample, true)
  const file = join(decided, 'vizit.sqlite')
  overwrite(file, 8 * 4096, Buffer.alloc(3 * 4096, 5))
  // A photo that was changed takes part in the exchange too.
  const [spoilt = ''] = sample.evidence
  overwrite(join(decided, 'evidence', spoilt.slice(0, 2), spoilt), 0, Buffer.from('X'))
  const damaged = readFileSync(file)
  expect(exchange(decided, 'plan').signal).toBe('SIGKILL')
  expect(existsSync(join(decided, 'repair.draft', 'plan.json'))).toBe(true)

  const whole = join(emptyFolder(), 'data')
  cpSync(decided, whole, { recursive: true })
  const steps = Number(exchange(whole, '0').stdout)
  expect(steps).toBeGreaterThan(10)
  const every = isFull ? 1 : Math.ceil(steps / 3)
  const wrong: unknown[] = []
  let tried = 0
  for (let step = 1; step <= steps; step += every) {
    const folder = join(emptyFolder(), 'data')
    cpSync(decided, folder, { recursive: true })
    const { signal } = exchange(folder, String(step))
    tried += 1
    const store = value(openStore(folder, options))
    const lost = sample.before.filter(id => readAudit(store.writer, id) === null)
    store.close()
    const aside = readdirSync(folder).filter(name => name.startsWith('damaged-'))
    const former = aside.map(name => readFileSync(join(folder, name, 'vizit.sqlite')).equals(damaged))
    const left = existsSync(join(folder, 'repair.draft'))
    const faults = await verifyStore(folder)
    if (signal !== 'SIGKILL' || lost.length > 0 || former.join() !== 'true' || left || faults.length > 0)
      wrong.push({ step, signal, lost, former, left, faults })
    rmSync(folder, { recursive: true, force: true })
  }
  record({
    suite: `Repair killed at each of ${steps} steps of exchanging files`,
    tried,
    held: tried - wrong.length,
    what: 'kills',
  })
  expect(wrong).toEqual([])
}, 300_000)
