import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readFileSync, rmSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openStore } from '../../src-main/store/open-store.ts'
import { copyOf, makeSample, options, repaired } from './damaged-store.ts'
import { overwrite } from './damages.ts'
import { randomOf } from './random.ts'

const kills = process.env['VIZIT_FULL'] === '1' ? 60 : 3

it('a repair that is killed leaves the damaged folder or the repaired one', async () => {
  const sample = await makeSample(16)
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
  rmSync(sample.folder, { recursive: true, force: true })
  process.stdout.write(`repairs killed: ${kills}; repaired all the same ${whole}\n`)
}, 900_000)
