import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../../src-shared/format/localised.ts'
import { scoreText } from '../../../../src-shared/format/number.ts'
import { criterionSchema, levelSchema } from '../../../../src-shared/model/closed-lists.ts'
import type { VisitsBehind } from '../../../../src-shared/model/comparison/visits.ts'
import { api } from '../../../client.ts'
import { usePreferences } from '../../../stores/preferences.ts'
import type { Compared } from '../compare-address.ts'
import type { Mark } from '../mark.ts'

/** A mark in words: the branch as a title, and what else narrows the list. */
export function useMarkWords(
  { question }: Compared,
  mark: Mark,
  behind: VisitsBehind | undefined,
): { title: string; part: string | null; notes: string[] } {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const branches = useQuery(api.branches.list.queryOptions({ input: {} }))
  // The names of moments and questions are those of the newest revision in view.
  const revision = Math.max(0, ...(behind?.waves ?? []).flatMap(({ revisions }) => revisions))
  const needed = mark.moment !== undefined || mark.question !== undefined
  const checklist = useQuery(
    api.checklists.get.queryOptions({
      input: { code: question.checklist, revision },
      enabled: needed && revision > 0,
    }),
  )
  const moments = checklist.data?.checklist.moments ?? []
  const titleOf = () => {
    const criterion = criterionSchema.safeParse(mark.criterion).data
    if (criterion) return t(`values.criterion.${criterion}`)
    const level = levelSchema.safeParse(mark.level).data
    if (level) return t(`values.level.${level}`)
    if (mark.moment !== undefined) {
      return localised(moments.find(({ code }) => code === mark.moment)?.title, language) || mark.moment
    }
    if (mark.question !== undefined) {
      const found = moments.flatMap(({ questions }) => questions).find(({ code }) => code === mark.question)
      return localised(found?.text, language) || mark.question
    }
    return null
  }
  const part = titleOf()
  const branch = branches.data?.find(({ code }) => code === mark.branch)?.name ?? mark.branch
  const waves = (behind?.waves ?? []).map(({ code }) => code).join(', ')
  const { from, below, shopper } = mark
  const notes = [
    localised(behind?.title, language),
    waves,
    part ?? '',
    mark.losing === true ? t('compare.visits.losing') : '',
    from !== undefined || below !== undefined
      ? t('compare.visits.range', {
          from: scoreText(from ?? 0, language),
          below: scoreText(below ?? 100, language),
        })
      : '',
    shopper === undefined ? '' : t('compare.visits.by', { shopper }),
  ].filter(Boolean)
  return { title: branch ?? t('compare.visits.all'), part, notes }
}
