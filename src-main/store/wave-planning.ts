import type { NewVisit, PlannedVisit } from '../../src-shared/model/assignment.ts'
import { fault } from '../../src-shared/model/fault.ts'
import type { LocalisedText } from '../../src-shared/model/localised-text.ts'
import type { WaveDetails } from '../../src-shared/model/wave.ts'
import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { visitsByBranch } from '../../src-shared/planning/propose-visits.ts'
import { insertAssignment } from './assignments.ts'
import { checklistRow } from './checklist-rows.ts'
import type { Reader, Writer } from './connection.ts'
import type { RecordFault, StoreFault } from './fault.ts'
import { addToLog } from './log.ts'
import { done, refused, type Result } from './result.ts'
import { isRetired } from './retire-checklist.ts'
import { together } from './together.ts'
import { listPlannedVisits, listWaveAssignments } from './wave-visits.ts'
import { findWave } from './waves.ts'

/** Of the things to take in turns the one taken the least so far; the first of several. */
function nextInTurn<Thing>(things: readonly Thing[], taken: (thing: Thing) => number): Thing | undefined {
  return things.reduce<Thing | undefined>(
    (best, thing) => (best === undefined || taken(thing) < taken(best) ? thing : best),
    undefined,
  )
}

/** The newest revision that visits are still planned on. INVALID for a retired checklist. */
export function plannedRevision(
  reader: Reader,
  code: string,
): Result<{ readonly key: number; readonly code: string; readonly revision: number }, RecordFault> {
  const row = checklistRow(reader, code)
  if (!row) return refused({ code: 'NOT_FOUND', kind: 'checklist', id: code })
  if (isRetired(reader, code)) {
    return refused({ code: 'INVALID', faults: [fault(['checklist'], 'checklistRetired', code)] })
  }
  return done({ key: row.id, code, revision: row.revision })
}

type Planned = Pick<PlannedVisit, 'checklist' | 'scenario'>
type Turn = { readonly checklist: string; readonly scenario: LocalisedText | null }

function turnOf(wave: WaveDetails, wish: NewVisit, here: readonly Planned[]): Result<Turn, RecordFault> {
  const checklist =
    wish.checklist ??
    nextInTurn(wave.checklists, code => here.filter(visit => visit.checklist.code === code).length)
  if (checklist === undefined) {
    return refused({ code: 'INVALID', faults: [fault(['checklists'], 'missing', undefined, 'checklist')] })
  }
  if (wish.scenario !== undefined) return done({ checklist, scenario: wish.scenario })
  const text = (scenario: LocalisedText | null) => (scenario === null ? '' : canonicalJson(scenario))
  const scenario = nextInTurn(
    wave.scenarios,
    one => here.filter(visit => text(visit.scenario) === text(one)).length,
  )
  return done({ checklist, scenario: scenario ?? null })
}

/** What may be asked of each visit of a plan again and again, asked once. */
function lookups(writer: Writer) {
  const branches = new Map<string, number | undefined>()
  const shoppers = new Map<string, boolean>()
  const checklists = new Map<string, ReturnType<typeof plannedRevision>>()
  const once = <Key, Value>(kept: Map<Key, Value>, key: Key, find: () => Value): Value => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const found = find()
    kept.set(key, found)
    return found
  }
  const keyOf = (text: string, value: string) => writer.sql<{ id: number }>(text).get(value)?.id
  return {
    branch: (uid: string) => once(branches, uid, () => keyOf('SELECT id FROM branch WHERE uid = ?', uid)),
    makesVisits: (alias: string) =>
      once(
        shoppers,
        alias,
        () => keyOf('SELECT id FROM shopper WHERE alias = ? AND active = 1', alias) !== undefined,
      ),
    checklist: (code: string) => once(checklists, code, () => plannedRevision(writer, code)),
  }
}

/**
 * Visits into the plan of a wave, all or none, each on the newest revision of its checklist. Checklists and scenarios
 * are taken in turns at each branch. A shopper who is not known, or makes no visits any more, is NOT_FOUND.
 */
export function planVisits(
  writer: Writer,
  code: string,
  wishes: readonly NewVisit[],
): Result<PlannedVisit[], StoreFault> {
  return together(writer, 'assignments.plan', (): Result<PlannedVisit[], StoreFault> => {
    const wave = findWave(writer, code)
    if (!wave) return refused({ code: 'NOT_FOUND', kind: 'wave', id: code })
    const key = writer.sql<{ id: number }>('SELECT id FROM wave WHERE code = ?').get(code)?.id ?? null
    const look = lookups(writer)
    const known: Map<string, Planned[]> = new Map(
      visitsByBranch(listPlannedVisits(writer, code).filter(({ withdrawn }) => withdrawn === null)),
    )
    const added = new Set<string>()
    for (const wish of wishes) {
      const { branch, shopper, from = wave.from, to = wave.to, fee = null } = wish
      if (to < from) return refused({ code: 'INVALID', faults: [fault(['to'], 'endsBeforeStart', to)] })
      const branchKey = look.branch(branch)
      if (branchKey === undefined) return refused({ code: 'NOT_FOUND', kind: 'branch', id: branch })
      if (!look.makesVisits(shopper)) return refused({ code: 'NOT_FOUND', kind: 'shopper', id: shopper })
      const here = known.get(branch) ?? []
      const turn = turnOf(wave, wish, here)
      if (!turn.ok) return turn
      const { scenario } = turn.value
      const checklist = look.checklist(turn.value.checklist)
      if (!checklist.ok) return checklist
      const pinned = { wave: key, branch: branchKey, checklist: checklist.value.key }
      added.add(insertAssignment(writer, { ...pinned, shopper, scenario, from, to, fee }))
      known.set(branch, [...here, { checklist: checklist.value, scenario }])
    }
    const visits = listWaveAssignments(writer, code).filter(({ id }) => added.has(id))
    const content = visits.map(({ id, branch, shopper, checklist }) => ({ id, branch, shopper, checklist }))
    addToLog(writer, { kind: 'assignments.planned', subject: wave.id, content })
    return done(visits)
  })
}
