import { finishPurge } from '../../../src-main/store/retention/finish-purge.ts'
import { purgeAudit } from '../../../src-main/store/retention/purge-audit.ts'
import { purgeEvidence } from '../../../src-main/store/retention/purge-evidence.ts'
import { purgePerson } from '../../../src-main/store/retention/purge-person.ts'
import type { Act } from './act.ts'

/** Purges `evidence` or the whole of some audits, one after another, or a `person`; then whatever else goes with it. */
export const purge: Act = async ({ writer }, say, [what, ...ids]) => {
  say({ began: true })
  const why = { author: 'Ольга', reason: 'Истёк срок хранения' }
  const hashes: string[] = []
  for (const id of ids) {
    const purged =
      what === 'person'
        ? purgePerson(writer, id, why)
        : (what === 'evidence' ? purgeEvidence : purgeAudit)(writer, id, why)
    if (!purged.ok) throw new Error(purged.fault.code)
    if (Array.isArray(purged.value)) hashes.push(...purged.value)
    say({ purged: id })
  }
  const finished = await finishPurge(writer, hashes)
  if (!finished.ok) throw new Error(finished.fault.code)
  say({ finished: true })
}
