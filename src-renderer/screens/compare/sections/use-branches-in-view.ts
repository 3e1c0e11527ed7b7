import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { usePreferences } from '../../../stores/preferences.ts'
import { api } from '../../../client.ts'
import type { Choice } from '../../../components/choice-chip.tsx'
import type { SectionProps } from '../section-props.ts'

/** Branches with visits in view, by name: what a section lets one choose from. */
export function useBranchesInView(question: SectionProps['question']): Choice[] {
  const language = usePreferences(state => state.language)
  const ranking = useQuery(api.compare.branches.queryOptions({ input: question }))
  return useMemo(() => {
    const { branches = [], notEnough = [] } = ranking.data ?? {}
    const { compare } = new Intl.Collator(language, { numeric: true })
    return [...branches, ...notEnough]
      .map(({ branch, name }) => ({ value: branch, label: name }))
      .sort((one, other) => compare(one.label, other.label))
  }, [ranking.data, language])
}
