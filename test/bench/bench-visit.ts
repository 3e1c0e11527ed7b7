import type { Checklist } from '../../src-shared/model/checklist.ts'
import { beginAudit } from '../../src-main/store/audits.ts'
import { saveBranch } from '../../src-main/store/branches.ts'
import { publishChecklist } from '../../src-main/store/checklists.ts'
import type { Writer } from '../../src-main/store/connection.ts'
import { saveProfile } from '../../src-main/store/profile.ts'
import type { Result } from '../../src-main/store/result.ts'

export function value<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

/** A person, a branch and this checklist; what it gives begins one visit a call and gives its id. */
export function prepareVisits(writer: Writer, checklist: Checklist): () => string {
  value(saveProfile(writer, { name: 'Анна', alias: 'A-1', role: 'both' }))
  value(publishChecklist(writer, checklist))
  const place = { name: 'Алматы, Абая', city: 'Алматы', region: '', address: '', format: '' }
  const branch = value(saveBranch(writer, { code: checklist.code, ...place }))
  const fields = { branch: branch.id, checklist: checklist.code, shopper: 'A-1', author: 'A-1' }
  return () => value(beginAudit(writer, fields)).id
}

/** One visit by this checklist that has only begun. */
export function beginVisit(writer: Writer, checklist: Checklist): string {
  return prepareVisits(writer, checklist)()
}
