import { onTestFinished } from 'vitest'
import { checklistSchema, type Checklist } from '../../../../src-shared/model/checklist.ts'
import type { Criterion } from '../../../../src-shared/model/closed-lists.ts'
import type { Answer } from '../../../../src-shared/model/answer.ts'
import { saveAnswers } from '../../../../src-main/store/answers.ts'
import { approveAudit, submitAudit } from '../../../../src-main/store/audit-status.ts'
import { beginAudit } from '../../../../src-main/store/audits.ts'
import { saveBranch } from '../../../../src-main/store/branches.ts'
import { publishChecklist } from '../../../../src-main/store/checklists.ts'
import type { Writer } from '../../../../src-main/store/connection.ts'
import { createComparisonPool } from '../../../../src-main/store/comparison/pool.ts'
import { saveProfile } from '../../../../src-main/store/profile.ts'
import { saveWave } from '../../../../src-main/store/waves.ts'
import { emptyFolder, opened, value } from '../data-folder.ts'

export const q3 = '2026-Q3'
export const q4 = '2026-Q4'

interface Asked {
  readonly code: string
  readonly points: number
  readonly moment?: string
  /** null: no criterion. */
  readonly criterion?: Criterion | null
  readonly standard?: string
  /** Asks for an impression on a scale from `min`, in place of service. */
  readonly felt?: { readonly min: number; readonly max: number }
}

export const asks = {
  nps: { code: 'nps', points: 0, moment: 'after', felt: { min: 0, max: 10 } },
  csat: { code: 'csat', points: 0, moment: 'after', felt: { min: 1, max: 5 } },
  expectation: { code: 'expected', points: 0, moment: 'after', felt: { min: 1, max: 7 } },
} as const satisfies Record<string, Asked>

/** Every question takes 0..100, so that a visit's percent is what it answers. */
export function cafe(
  revision: number,
  questions: readonly Asked[] = [{ code: 'service', points: 100 }],
  more: object = {},
): Checklist {
  const moments = Map.groupBy(questions, ({ moment = 'counter' }) => moment)
  return checklistSchema.parse({
    format: 'vizit.checklist',
    version: 1,
    code: 'cafe',
    revision,
    title: { ru: 'Кафе' },
    ...more,
    moments: [...moments].map(([moment, asked]) => ({
      code: moment,
      title: { ru: moment },
      questions: asked.map(({ code, points, criterion = 'courtesy', standard, felt }) => ({
        code,
        text: { ru: code },
        notApplicable: true,
        required: false,
        ...(standard === undefined ? {} : { standard }),
        ...(felt === undefined
          ? {
              ...(criterion === null ? {} : { criterion }),
              level: 'basic',
              answer: { type: 'scale', min: 0, max: 100, points },
            }
          : { role: 'impression', answer: { type: 'scale', ...felt } }),
      })),
    })),
  })
}

/** Two waves, and branches by their codes; the region is the first letter of the code. */
export function chain(branches: readonly string[], first: Checklist = cafe(1)) {
  const { writer } = opened(emptyFolder())
  value(saveProfile(writer, { name: 'Анна', alias: 'A-1', role: 'both' }))
  const wave = { title: '', pilot: false }
  value(saveWave(writer, { ...wave, code: q3, from: '2026-07-01', to: '2026-09-30' }))
  value(saveWave(writer, { ...wave, code: q4, from: '2026-10-01', to: '2026-12-31', target: 80 }))
  value(publishChecklist(writer, first))
  const ids = new Map(
    branches.map(code => {
      const fields = {
        code,
        name: `Кафе ${code}`,
        city: '',
        region: code.slice(0, 1),
        address: '',
        format: '',
      }
      return [code, value(saveBranch(writer, fields)).id]
    }),
  )
  const comparison = createComparisonPool()
  onTestFinished(() => comparison.close())
  return { writer, comparison, store: { reader: writer, comparison }, visits: visitsOf(writer, ids) }
}

function visitsOf(writer: Writer, ids: ReadonlyMap<string, string>) {
  const begins = (branch: string, wave: string) =>
    value(
      beginAudit(writer, {
        branch: ids.get(branch) ?? '',
        checklist: 'cafe',
        wave,
        shopper: 'A-1',
        author: 'A-1',
      }),
    ).id
  const sends = (branch: string, wave: string, answers: Readonly<Record<string, number | null>>) => {
    const id = begins(branch, wave)
    const given = Object.entries(answers).map(([code, percent]): [string, Answer] => [
      code,
      percent === null ? { na: true, comment: 'Не было' } : { value: percent },
    ])
    value(saveAnswers(writer, id, Object.fromEntries(given), 'A-1'))
    value(submitAudit(writer, id, 'A-1'))
    return id
  }
  const counts = (branch: string, wave: string, answers: Readonly<Record<string, number | null>>) => {
    const id = sends(branch, wave, answers)
    value(approveAudit(writer, id, 'S-1'))
    return id
  }
  return {
    begins,
    sends,
    counts,
    /** Approved visits with these percents. */
    scored: (branch: string, wave: string, percents: readonly number[]) =>
      percents.map(percent => counts(branch, wave, { service: percent })),
  }
}
