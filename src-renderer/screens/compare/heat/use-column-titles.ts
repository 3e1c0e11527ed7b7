import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../../src-shared/format/localised.ts'
import { criterionSchema, levelSchema } from '../../../../src-shared/model/closed-lists.ts'
import type { PartsOfBranches } from '../../../../src-shared/model/comparison.ts'
import { usePreferences } from '../../../stores/preferences.ts'

/** The words over the columns: the whole visit, then the parts. */
export function useColumnTitles(parts: Pick<PartsOfBranches, 'kind' | 'parts'>): string[] {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  return useMemo(() => {
    const titleOf = ({ part, title }: PartsOfBranches['parts'][number]) => {
      const criterion = criterionSchema.safeParse(part).data
      const level = levelSchema.safeParse(part).data
      if (parts.kind === 'criterion' && criterion) return t(`values.criterion.${criterion}`)
      if (parts.kind === 'level' && level) return t(`values.level.${level}`)
      return localised(title, language) || part
    }
    return [t('compare.heat.total'), ...parts.parts.map(titleOf)]
  }, [parts, t, language])
}
