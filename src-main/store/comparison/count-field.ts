import { flagKinds, type FlagKind } from '../../../src-shared/model/flag.ts'
import { contactSchema } from '../../../src-shared/model/visit.ts'
import { z } from '../../../src-shared/model/zod.ts'
import { instantOf } from '../../../src-shared/visit/zoned-time.ts'
import { median } from '../../../src-shared/statistics/quantiles.ts'
import type { AuditStatus } from '../../../src-shared/model/audit.ts'
import type { Reader } from '../connection.ts'
import { fromColumn } from '../json-column.ts'
import { reading } from '../together.ts'
import type { FieldFigures, FieldJob, FieldRows } from './field-job.ts'

type Visit = {
  readonly key: number
  readonly branch: string
  readonly shopper: string
  readonly status: AuditStatus
  readonly assigned: number
  readonly begun: string
  readonly contacts: string | null
  readonly sentAt: string | null
  readonly returned: number
}

/** Returned: on its way back now, or sent again after a submission that was not taken back by the shopper. */
const visitsSql = `SELECT a.id AS key, b.code AS branch, a.shopper, a.status, a.assignment_id IS NOT NULL AS assigned,
  a.begun_at AS begun, json_extract(a.visit, '$.contacts') AS contacts,
  (SELECT min(s.at) FROM submission s WHERE s.audit_id = a.id AND s.kind = 'submitted') AS sentAt,
  a.status = 'returned' OR EXISTS (SELECT 1 FROM submission s WHERE s.audit_id = a.id AND s.number < a.submission
    AND s.withdrawn_at IS NULL) AS returned
  FROM audit a CROSS JOIN branch b ON b.id = a.branch_id CROSS JOIN checklist c ON c.id = a.checklist_id
  WHERE a.wave_id = ? AND c.code = coalesce(?, c.code)`

const assignmentsSql = `SELECT b.code AS branch, t.shopper, count(*) AS count
  FROM assignment t JOIN branch b ON b.id = t.branch_id JOIN checklist c ON c.id = t.checklist_id
  WHERE t.wave_id = ? AND t.withdrawn_at IS NULL AND c.code = coalesce(?, c.code) GROUP BY t.branch_id, t.shopper`

const flagsSql = `SELECT DISTINCT f.audit_id AS key, f.kind FROM audit a CROSS JOIN flag f ON f.audit_id = a.id
  WHERE a.wave_id = ?`

// Appeals are few: from them to their visits.
const appealsSql = `SELECT l.audit_id AS key, l.decided_at IS NULL AS open,
  EXISTS (SELECT 1 FROM json_each(coalesce(l.decision, '[]')) d
    WHERE json_extract(d.value, '$.outcome') = 'changed') AS changed
  FROM appeal l CROSS JOIN audit a ON a.id = l.audit_id WHERE a.wave_id = ?`

/** Every wave over all its visits and shopper by shopper. */
export function countField(reader: Reader, { waves, checklist, branches }: FieldJob): FieldRows {
  return reading(reader, 'comparison.field', () => {
    const here = new Set(branches)
    return waves.map(wave => {
      const key = reader.sql<{ id: number }>('SELECT id FROM wave WHERE code = ?').get(wave)?.id ?? 0
      const total = new FieldTally()
      const shoppers = new Map<string, FieldTally>()
      const tallies = (shopper: string) => {
        const own = shoppers.get(shopper) ?? new FieldTally()
        shoppers.set(shopper, own)
        return [total, own]
      }
      const planned = reader
        .sql<{ branch: string; shopper: string; count: number }>(assignmentsSql)
        .all(key, checklist)
      for (const { branch, shopper, count } of planned) {
        if (here.has(branch)) for (const tally of tallies(shopper)) tally.planned += count
      }
      const aliases = new Map<number, string>()
      for (const visit of reader.sql<Visit>(visitsSql).iterate(key, checklist)) {
        if (!here.has(visit.branch)) continue
        aliases.set(visit.key, visit.shopper)
        const times = timesOf(visit)
        for (const tally of tallies(visit.shopper)) tally.addVisit(visit, times)
      }
      for (const { key: audit, kind } of reader.sql<{ key: number; kind: FlagKind }>(flagsSql).iterate(key)) {
        const alias = aliases.get(audit)
        if (alias !== undefined) for (const tally of tallies(alias)) tally.addFlag(audit, kind)
      }
      const appeals = reader.sql<{ key: number; open: number; changed: number }>(appealsSql)
      for (const { key: audit, open, changed } of appeals.iterate(key)) {
        const alias = aliases.get(audit)
        const fate = open === 1 ? 'open' : changed === 1 ? 'changed' : 'stood'
        if (alias !== undefined) for (const tally of tallies(alias)) tally.addAppeal(fate)
      }
      return {
        wave,
        total: total.figures(),
        shoppers: [...shoppers]
          .map(([shopper, tally]) => ({ shopper, ...tally.figures() }))
          .sort((a, b) => (a.shopper < b.shopper ? -1 : 1)),
      }
    })
  })
}

type Times = { readonly filling: number | null; readonly delay: number | null }

const contactsSchema = z.array(contactSchema)

/** Minutes; null where it can't be told. A clock that was set back in between gives 0. */
function timesOf({ key, begun, contacts, sentAt }: Visit): Times {
  if (sentAt === null) return { filling: null, delay: null }
  const minutes = (from: number) => Math.max(0, Date.parse(sentAt) - from) / 60_000
  const ends = (contacts === null ? [] : fromColumn(contactsSchema, contacts, `audit ${key}`)).map(contact =>
    instantOf(contact.endedAt ?? contact.startedAt, contact.zone),
  )
  return {
    // Opened beforehand, or during the visit, it is filled from the visit's end on.
    filling: minutes(Math.max(Date.parse(begun), ...ends)),
    delay: ends.length === 0 ? null : minutes(Math.max(...ends)),
  }
}

class FieldTally {
  planned = 0
  private readonly statuses: Record<AuditStatus, number> = {
    draft: 0,
    submitted: 0,
    returned: 0,
    approved: 0,
    rejected: 0,
    impossible: 0,
  }
  private returned = 0
  private readonly appeals = { open: 0, changed: 0, stood: 0 }
  private readonly filling: number[] = []
  private readonly delay: number[] = []
  private readonly flagged = new Set<number>()
  private readonly flags = new Map<FlagKind, number>()

  addVisit({ status, assigned, returned }: Visit, { filling, delay }: Times): void {
    this.planned += assigned === 1 ? 0 : 1
    this.statuses[status] += 1
    if (status !== 'draft' && status !== 'impossible') this.returned += returned
    if (filling !== null) this.filling.push(filling)
    if (delay !== null) this.delay.push(delay)
  }

  addFlag(audit: number, kind: FlagKind): void {
    this.flagged.add(audit)
    this.flags.set(kind, (this.flags.get(kind) ?? 0) + 1)
  }

  addAppeal(fate: keyof FieldTally['appeals']): void {
    this.appeals[fate] += 1
  }

  figures(): FieldFigures {
    const { draft: drafts, submitted, returned, approved, rejected, impossible } = this.statuses
    const { open, changed, stood } = this.appeals
    return {
      planned: this.planned,
      drafts,
      submitted: submitted + returned + approved + rejected,
      approved,
      rejected,
      impossible,
      returned: this.returned,
      raised: open + changed + stood,
      open,
      changed,
      stood,
      filled: this.filling.length,
      filling: median(this.filling),
      delayed: this.delay.length,
      delay: median(this.delay),
      flagged: this.flagged.size,
      flags: flagKinds.flatMap(kind => {
        const visits = this.flags.get(kind)
        return visits === undefined ? [] : [{ kind, visits }]
      }),
    }
  }
}
