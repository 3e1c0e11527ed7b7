import { setImmediate as breath } from 'node:timers/promises'
import { refreshFlags } from '../store/flags.ts'
import { beyondReach } from '../store/retention/beyond-reach.ts'
import { finishPurge, type PurgeFinished } from '../store/retention/finish-purge.ts'
import { purgeAudit } from '../store/retention/purge-audit.ts'
import { purgeEvidence } from '../store/retention/purge-evidence.ts'
import { purgePerson } from '../store/retention/purge-person.ts'
import {
  auditsNaming,
  auditsOfShopper,
  auditsToPurge,
  retentionPlan,
  touchedVisits,
} from '../store/retention/retention-plan.ts'
import { dropSetAside, listSetAside } from '../store/retention/set-aside.ts'
import type { ExportLine } from '../store/exports.ts'
import { authorOf } from './author.ts'
import { procedures } from './procedures.ts'
import { accepted } from './refuse.ts'
import { today } from './working-day.ts'

const { retention: contract } = procedures

const lineOf = ({ at, file, kind, recipient }: ExportLine) => ({ at, file, kind, recipient })

export const retention = {
  plan: contract.plan.handler(({ context }) => {
    const now = today(context)
    const due = (until: string | null, left: number) => until !== null && until < now && left > 0
    return retentionPlan(context.store.reader).map(wave => ({
      ...wave,
      evidenceDue: due(wave.evidenceUntil, wave.files),
      visitsDue: due(wave.visitsUntil, wave.audits),
    }))
  }),
  touched: contract.touched.handler(({ context, input }) =>
    touchedVisits(context.store.reader, input.wave, input.what),
  ),
  beyond: contract.beyond.handler(({ context, input }) => {
    const { reader } = context.store
    const audits = auditsToPurge(reader, input.wave, input.what)
    return { audits: audits.length, files: beyondReach(reader, audits).map(lineOf) }
  }),
  purge: contract.purge.handler(async function* ({ context, input, signal }) {
    const { writer } = context.store
    const audits = auditsToPurge(writer, input.wave, input.what)
    const beyond = beyondReach(writer, audits).map(lineOf)
    const purge = { author: authorOf(context).name, reason: input.reason }
    const act = input.what === 'evidence' ? purgeEvidence : purgeAudit
    const hashes: string[] = []
    const naming = auditsNaming(writer, audits)
    const finish = async () => {
      accepted(await refreshFlags(writer, naming))
      return accepted(await finishPurge(writer, hashes))
    }
    let done = 0
    let finished: PurgeFinished
    try {
      for (const id of audits) {
        if (signal?.aborted === true) break
        hashes.push(...accepted(act(writer, id, purge)))
        done += 1
        yield { done, total: audits.length }
        await breath()
      }
    } finally {
      // Also where the page was closed, which ends the work above: what went so far must go for good.
      finished = await finish()
    }
    const { files, ...backups } = finished
    return { audits: done, files, backups, beyond }
  }),
  aside: contract.aside.handler(({ context }) => listSetAside(context.store.folder)),
  dropAside: contract.dropAside.handler(async ({ context, input }) => {
    accepted(await dropSetAside(context.store.writer, input.name))
    return {}
  }),
  purgePerson: contract.purgePerson.handler(async ({ context, input }) => {
    const { writer } = context.store
    const beyond = beyondReach(writer, auditsOfShopper(writer, input.shopper)).map(lineOf)
    const purge = { author: authorOf(context).name, reason: input.reason }
    const { alias, audits } = accepted(purgePerson(writer, input.shopper, purge))
    const { files, ...backups } = accepted(await finishPurge(writer, []))
    return { alias, audits, files, backups, beyond }
  }),
}
