import { parentPort as port, workerData } from 'node:worker_threads'
import { v7 as newId } from 'uuid'
import { translator } from '../../../src-shared/messages/translator.ts'
import { z } from '../../../src-shared/model/zod.ts'
import { repairStore } from '../../store/salvage/repair-store.ts'
import { openFailure } from '../open-failure.ts'
import { systemClock } from '../system-clock.ts'
import type { RepairOutcome } from './outcome.ts'

const { folder } = z.object({ folder: z.string() }).parse(workerData)

async function repaired(): Promise<RepairOutcome> {
  const result = await repairStore(folder, { clock: systemClock, newId })
  if (!result.ok) {
    const [ru, en] = (['ru', 'en'] as const).map(one => openFailure(result.fault, translator(one)).message)
    return { ok: false, why: { ru: ru ?? '', en: en ?? '' } }
  }
  const { backup, audits, restored, changed, lost, aside, left } = result.value
  return {
    ok: true,
    backup,
    audits,
    restored: restored.length,
    changed: [...changed],
    lost: [...lost],
    aside,
    left: left.length,
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
port?.postMessage(await repaired())
