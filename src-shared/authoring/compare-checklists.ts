import type { Checklist } from '../model/checklist.ts'
import { effectiveShares } from '../scoring/effective-shares.ts'
import { textChanges, valueChange } from './change.ts'
import type { Change, ChecklistDifference } from './difference.ts'
import { momentDifferences } from './moment-differences.ts'
import { comparableQuestions, questionDifferences } from './question-differences.ts'
import { sameValue } from './same-value.ts'

/** What differs between two revisions of a checklist, or between any two; parts belong together by code. */
export function compareChecklists(before: Checklist, after: Checklist): ChecklistDifference {
  const { revision: _, ...was } = before
  const { revision: __, ...is } = after
  const moments = momentDifferences(before, after)
  const questions = questionDifferences(before, after)
  const untouched = (all: readonly unknown[], list: readonly { readonly kind: string }[]) =>
    all.length - list.filter(({ kind }) => kind !== 'removed').length
  return {
    same: sameValue(was, is),
    checklist: headChanges(before, after),
    moments,
    questions,
    unchanged: {
      moments: untouched(after.moments, moments),
      questions: untouched(
        after.moments.flatMap(moment => moment.questions),
        questions,
      ),
    },
    comparable: comparableShares(before, after),
  }
}

function headChanges(before: Checklist, after: Checklist): Change[] {
  const [was, is] = [before.scoring, after.scoring]
  const grades = new Map(was.bands.map(band => [band.code, band]))
  const kept = new Set(is.bands.map(({ code }) => code))
  return [
    ...textChanges('title', before.title, after.title),
    ...valueChange('industry', before.industry, after.industry),
    ...valueChange('channel', before.channel, after.channel),
    ...valueChange('segment', before.segment, after.segment),
    ...valueChange('method', was.method, is.method),
    ...valueChange('bonusCap', was.bonusCap, is.bonusCap),
    ...valueChange('hideScore', was.hideScore ?? false, is.hideScore ?? false),
    ...is.bands.flatMap((band): Change[] => {
      const old = grades.get(band.code)
      if (old === undefined) return valueChange('grade', null, band, band.code)
      return [
        ...textChanges('gradeTitle', old.title, band.title, band.code),
        ...valueChange('gradeFrom', old.from, band.from, band.code),
      ]
    }),
    ...was.bands.flatMap(band => (kept.has(band.code) ? [] : valueChange('grade', band, null, band.code))),
  ]
}

function comparableShares(before: Checklist, after: Checklist): ChecklistDifference['comparable'] {
  const codes = comparableQuestions(before, after)
  const share = (checklist: Checklist) => {
    const { questions } = effectiveShares(checklist)
    if (!questions.some(one => one.share > 0)) return null
    return questions.reduce((sum, one) => sum + (codes.has(one.code) ? one.share : 0), 0)
  }
  const [was, is] = [share(before), share(after)]
  return {
    questions: codes.size,
    before: was,
    after: is,
    share: was === null || is === null ? null : Math.min(was, is),
  }
}
