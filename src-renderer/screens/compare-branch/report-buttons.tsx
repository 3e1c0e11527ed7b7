import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BranchPage } from '../../../src-shared/model/comparison/branch-page.ts'
import { languageSchema } from '../../../src-shared/model/settings.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { ChoiceChip } from '../../components/choice-chip.tsx'
import { reportAddress } from './report-address.ts'

interface Props {
  /** Code. */
  readonly branch: string
  readonly checklist: BranchPage['checklist']
  readonly wave: string
}

/** The PDFs of the branch, in a language chosen apart from the screen's. */
export function ReportButtons({ branch, checklist, wave }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const [chosen, setLanguage] = useState(language)
  const address = (kind: 'branch-report' | 'leave-behind') =>
    reportAddress(kind, { branch, checklist, wave, lang: chosen })
  return (
    <>
      <ChoiceChip
        label={t('branchPage.reports.language')}
        none={null}
        options={languageSchema.options.map(value => ({ value, label: t(`values.language.${value}`) }))}
        chosen={[chosen]}
        narrowed={chosen !== language}
        onChange={([next]) => setLanguage(languageSchema.catch(chosen).parse(next))}
      />
      <Button component="a" href={address('leave-behind')} download>
        {t('branchPage.reports.leaveBehind')}
      </Button>
      <Button component="a" href={address('branch-report')} download variant="filled">
        {t('branchPage.reports.branch')}
      </Button>
    </>
  )
}
