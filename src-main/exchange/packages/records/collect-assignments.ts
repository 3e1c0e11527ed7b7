import { withoutPoints } from '../../../../src-shared/authoring/without-points.ts'
import { localisedText } from '../../../../src-shared/model/localised-text.ts'
import { moneySchema } from '../../../../src-shared/model/money.ts'
import type { AssignmentData, ChecklistRecord } from '../../../../src-shared/model/package/package-data.ts'
import type { Reader, Writer } from '../../../store/connection.ts'
import { fromColumn } from '../../../store/json-column.ts'
import { readOrganisation } from '../../../store/organisation.ts'
import { reading } from '../../../store/together.ts'
import { newSecret } from '../enrolment.ts'
import { branchRecords, checklistRecords, waveRecords } from './named-records.ts'

/** The assignments of one shopper in one wave, ready to be handed out. */
export type CollectedAssignments = {
  /** Alias. */
  readonly recipient: string
  readonly data: AssignmentData
}

type Shopper = { readonly id: string; readonly alias: string; readonly secret: string | null }

type Row = {
  readonly id: string
  readonly waveId: number
  readonly branchId: number
  readonly checklistId: number
  readonly wave: string
  readonly branch: string
  readonly code: string
  readonly revision: number
  readonly scenario: string | null
  readonly from: string
  readonly to: string
  readonly fee: string | null
  readonly withdrawn: number
}

// One that was withdrawn before it ever went out is nobody's business.
const ofShopper = `SELECT a.uid AS id, a.wave_id AS waveId, a.branch_id AS branchId, a.checklist_id AS checklistId,
  w.uid AS wave, b.uid AS branch, c.code, c.revision, a.scenario, a.from_date AS "from", a.to_date AS "to",
  coalesce(a.fee, w.fee) AS fee, a.withdrawn_at IS NOT NULL AS withdrawn
  FROM assignment a JOIN wave w ON w.id = a.wave_id JOIN branch b ON b.id = a.branch_id
  JOIN checklist c ON c.id = a.checklist_id
  WHERE w.code = ? AND a.shopper = ? AND a.received = 0 AND (a.withdrawn_at IS NULL OR a.exported_at IS NOT NULL)
  ORDER BY a.uid`

/** Shoppers who have assignments of a wave that can be handed out, by alias; among those named, by alias or id. */
export function shoppersOfWave(reader: Reader, wave: string, named?: readonly string[]): Shopper[] {
  return reading(reader, 'exchange.shoppers', () =>
    reader
      .sql<Shopper>(
        `SELECT s.uid AS id, s.alias, s.secret FROM shopper s WHERE EXISTS (
           SELECT 1 FROM assignment a JOIN wave w ON w.id = a.wave_id WHERE a.shopper = s.alias AND w.code = ?
           AND a.received = 0 AND (a.withdrawn_at IS NULL OR a.exported_at IS NOT NULL))
         ORDER BY s.alias`,
      )
      .all(wave)
      .filter(({ id, alias }) => named === undefined || named.includes(id) || named.includes(alias)),
  )
}

/** The secret of a shopper, made at first need: a later package has to carry the same one. */
export function secretOf(writer: Writer, { id, secret }: Shopper): string {
  if (secret !== null) return secret
  const made = newSecret()
  writer.sql('UPDATE shopper SET secret = ? WHERE uid = ?').run(made, id)
  return made
}

/**
 * What one shopper needs for the visits of a wave: checklists whose score is hidden go without points. Withdrawn
 * assignments go along, so that they disappear there too.
 */
export function collectAssignments(
  reader: Reader,
  wave: string,
  shopper: { readonly id: string; readonly alias: string; readonly secret: string },
): CollectedAssignments {
  return reading(reader, 'exchange.assignments', () => {
    const rows = reader.sql<Row>(ofShopper).all(wave, shopper.alias)
    const { logo: _logo, target: _target, ...organisation } = readOrganisation(reader)
    const data: AssignmentData = {
      organisation,
      shopper: { id: shopper.id, alias: shopper.alias },
      secret: shopper.secret,
      waves: waveRecords(
        reader,
        rows.map(row => row.waveId),
      ),
      branches: branchRecords(
        reader,
        rows.map(row => row.branchId),
      ),
      checklists: checklistRecords(
        reader,
        rows.map(row => row.checklistId),
      ).map(forShopper),
      assignments: rows.map(row => ({
        id: row.id,
        wave: row.wave,
        branch: row.branch,
        checklist: { code: row.code, revision: row.revision },
        scenario:
          row.scenario === null ? null : fromColumn(localisedText, row.scenario, `assignment ${row.id}`),
        from: row.from,
        to: row.to,
        fee: row.fee === null ? null : fromColumn(moneySchema, row.fee, `assignment ${row.id}`),
        withdrawn: row.withdrawn === 1,
      })),
    }
    return { recipient: shopper.alias, data }
  })
}

function forShopper(record: ChecklistRecord): ChecklistRecord {
  if (record.document.scoring.hideScore !== true) return record
  return { ...record, document: withoutPoints(record.document), reduced: true }
}

/** They went out: from now on a change of them has to go out again. */
export function noteHandedOut(writer: Writer, { data }: CollectedAssignments): void {
  const at = writer.clock.now().toISOString()
  const note = writer.sql('UPDATE assignment SET exported_at = ? WHERE uid = ?')
  for (const { id } of data.assignments) note.run(at, id)
}
