import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { localisedText } from '../../src-shared/model/localised-text.ts'
import { moneySchema } from '../../src-shared/model/money.ts'
import { waveSetupSchema, type WaveDetails } from '../../src-shared/model/wave.ts'
import type { Reader, Writer } from './connection.ts'
import type { RecordFault } from './fault.ts'
import { fromColumn } from './json-column.ts'
import { done, refused, type Result } from './result.ts'
import { fromUnits, toUnits } from './units.ts'

type Lists = 'checklists' | 'branches' | 'shoppers'
type Row = Omit<WaveDetails, Lists | 'pilot' | 'brief' | 'scenarios' | 'fee' | 'stripPhotos'> & {
  readonly key: number
  readonly pilot: number
  readonly brief: string | null
  readonly scenarios: string
  readonly fee: string | null
  readonly stripPhotos: number
}

/** A wave with all that is set for it; by its code or its id. */
export function waveDetails(reader: Reader, by: 'code' | 'uid', value: string): WaveDetails | null {
  const row = reader
    .sql<Row>(
      `SELECT id AS key, uid AS id, code, title, from_date AS "from", to_date AS "to", pilot, target, visits, brief,
       scenarios, fee, strip_photos AS stripPhotos, evidence_until AS evidenceUntil, visits_until AS visitsUntil
       FROM wave WHERE ${by} = ?`,
    )
    .get(value)
  if (!row) return null
  const { key, pilot, target, brief, scenarios, fee, stripPhotos, ...plain } = row
  const record = `wave ${plain.code}`
  return {
    ...plain,
    pilot: pilot === 1,
    target: target === null ? null : fromUnits(target),
    brief: brief === null ? null : fromColumn(localisedText, brief, record),
    scenarios: fromColumn(waveSetupSchema.shape.scenarios, scenarios, record),
    fee: fee === null ? null : fromColumn(moneySchema, fee, record),
    stripPhotos: stripPhotos === 1,
    checklists: reader
      .sql<{ code: string }>('SELECT code FROM wave_checklist WHERE wave_id = ? ORDER BY code')
      .all(key)
      .map(({ code }) => code),
    branches: reader
      .sql<{ id: string; visits: number | null }>(
        `SELECT b.uid AS id, x.visits FROM wave_branch x JOIN branch b ON b.id = x.branch_id WHERE x.wave_id = ?
         ORDER BY b.code`,
      )
      .all(key),
    shoppers: reader
      .sql<{ id: string }>(
        `SELECT s.uid AS id FROM wave_shopper x JOIN shopper s ON s.id = x.shopper_id WHERE x.wave_id = ?
         ORDER BY s.alias`,
      )
      .all(key)
      .map(({ id }) => id),
  }
}

/** The wave under its id, new or known, with its lists. NOT_FOUND names a branch, checklist or shopper that isn't there. */
export function writeWave(writer: Writer, wave: WaveDetails): Result<null, RecordFault> {
  const { id, code, title, from, to, pilot, target, visits, brief, scenarios, fee } = wave
  writer
    .sql(
      `INSERT INTO wave (uid, code, title, from_date, to_date, pilot, target, visits, brief, scenarios, fee,
       strip_photos, evidence_until, visits_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (uid) DO UPDATE SET code = excluded.code, title = excluded.title,
       from_date = excluded.from_date, to_date = excluded.to_date, pilot = excluded.pilot, target = excluded.target,
       visits = excluded.visits, brief = excluded.brief, scenarios = excluded.scenarios, fee = excluded.fee,
       strip_photos = excluded.strip_photos, evidence_until = excluded.evidence_until,
       visits_until = excluded.visits_until`,
    )
    .run(
      id,
      code,
      title,
      from,
      to,
      pilot ? 1 : 0,
      target === null ? null : toUnits(target),
      visits,
      brief === null ? null : canonicalJson(brief),
      canonicalJson(scenarios),
      fee === null ? null : canonicalJson(fee),
      wave.stripPhotos ? 1 : 0,
      wave.evidenceUntil,
      wave.visitsUntil,
    )
  return writeLists(writer, wave)
}

function writeLists(writer: Writer, wave: WaveDetails): Result<null, RecordFault> {
  const keyOf = (text: string, value: string) => writer.sql<{ id: number }>(text).get(value)?.id
  const key = keyOf('SELECT id FROM wave WHERE uid = ?', wave.id)
  writer.sql('DELETE FROM wave_checklist WHERE wave_id = ?').run(key)
  for (const code of new Set(wave.checklists)) {
    if (keyOf('SELECT id FROM checklist WHERE code = ?', code) === undefined) {
      return refused({ code: 'NOT_FOUND', kind: 'checklist', id: code })
    }
    writer.sql('INSERT INTO wave_checklist (wave_id, code) VALUES (?, ?)').run(key, code)
  }
  writer.sql('DELETE FROM wave_branch WHERE wave_id = ?').run(key)
  for (const { id, visits } of wave.branches) {
    const branch = keyOf('SELECT id FROM branch WHERE uid = ?', id)
    if (branch === undefined) return refused({ code: 'NOT_FOUND', kind: 'branch', id })
    writer
      .sql('INSERT OR REPLACE INTO wave_branch (wave_id, branch_id, visits) VALUES (?, ?, ?)')
      .run(key, branch, visits)
  }
  writer.sql('DELETE FROM wave_shopper WHERE wave_id = ?').run(key)
  for (const id of new Set(wave.shoppers)) {
    const shopper = keyOf('SELECT id FROM shopper WHERE uid = ?', id)
    if (shopper === undefined) return refused({ code: 'NOT_FOUND', kind: 'shopper', id })
    writer.sql('INSERT INTO wave_shopper (wave_id, shopper_id) VALUES (?, ?)').run(key, shopper)
  }
  return done(null)
}
