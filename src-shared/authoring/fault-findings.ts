import type { DraftChecklist } from '../model/draft-checklist.ts'
import type { Fault } from '../model/fault.ts'
import { readChecklist } from '../model/read-checklist.ts'
import { fileOf } from './file-of.ts'
import type { Finding, FindingPlace } from './finding.ts'

/** The faults of the file that a draft stands for, at the moment or question they are in. */
export function faultFindings(draft: DraftChecklist): Finding[] {
  const read = readChecklist(fileOf(draft))
  return read.ok ? [] : read.faults.flatMap(one => findingOf(one, draft))
}

const place = /^moments\[(\d+)\](?:\.questions\[(\d+)\])?\.?(.*)$/

function findingOf(fault: Fault, draft: DraftChecklist): Finding[] {
  const [, momentPlace, questionPlace, inner] = place.exec(fault.path) ?? []
  const moment = momentPlace === undefined ? undefined : draft.moments[Number(momentPlace)]
  const question = questionPlace === undefined ? undefined : moment?.questions[Number(questionPlace)]
  const at: FindingPlace = question
    ? { kind: 'question', id: question.id }
    : moment
      ? { kind: 'moment', id: moment.id }
      : { kind: 'checklist' }
  const path = inner ?? fault.path
  const part = /^[A-Za-z]+/.exec(path)?.[0]
  const code = codeOf(fault)
  if (code === null) return []
  return [
    {
      severity: 'error',
      code,
      at,
      ...(part === undefined ? {} : { part }),
      details: { path, found: fault.found ?? '', expected: fault.expected ?? '' },
    },
  ]
}

/** In a draft, a number left out and a blank code are unfinished, not wrong; blank codes are not "the same". */
function codeOf({ code, found }: Fault): Fault['code'] | null {
  if (found === '' && code === 'duplicateCode') return null
  if ((found === 'null' && code === 'wrongType') || (found === '' && code === 'badCode')) return 'missing'
  return code
}
