import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { localised } from '../../../src-shared/format/localised.ts'
import type { BranchAnswer } from '../../../src-shared/model/comparison/branch-page.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { ChoiceChip } from '../../components/choice-chip.tsx'
import { branchAddress, filtersAddress, type Filters } from '../compare/compare-address.ts'
import { ReportButtons } from './report-buttons.tsx'

interface Props {
  readonly answer: BranchAnswer
  readonly filters: Filters
}

/** Which branch, and of which wave and checklist; its PDFs. The way back keeps what was compared. */
export function BranchHead({ answer: { branch, checklists, page }, filters }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const [, navigate] = useLocation()
  const { name, city, region, format, code, tags, active } = branch
  const facts = [city, region === city ? '' : region, format, code, active ? '' : t('branchPage.closed')]
  const show = (part: Partial<Filters>) => navigate(branchAddress(code, { ...filters, ...part }))
  const here = page?.history.find(({ wave }) => wave === page.wave)
  const visited = (here?.n ?? 0) + (here?.unscored ?? 0) > 0
  return (
    <>
      <PageHeader
        title={name}
        note={
          <>
            {facts.filter(Boolean).join(' · ')}
            {tags.map(tag => (
              <span key={tag} className="branch-tag">
                {tag}
              </span>
            ))}
          </>
        }
        back={{ to: `/compare${filtersAddress(filters)}`, label: t('branchPage.back') }}
      >
        <Button component={Link} to={`/branches/${branch.id}`} variant="subtle">
          {t('branchPage.toForm')}
        </Button>
        {page !== null && page.wave !== null && visited && (
          <ReportButtons branch={code} checklist={page.checklist} wave={page.wave} />
        )}
      </PageHeader>
      {page !== null && (
        <search className="compare-filters" aria-label={t('branchPage.what')}>
          <ChoiceChip
            label={t('compare.filter.wave')}
            none={null}
            options={page.history.toReversed().map(({ wave, n, unscored }) => ({
              value: wave,
              label: n + unscored > 0 ? wave : t('branchPage.noVisitsIn', { wave }),
            }))}
            chosen={page.wave === null ? [] : [page.wave]}
            narrowed={false}
            onChange={waves => show({ waves, checklist: page.checklist })}
          />
          {checklists.length > 1 && (
            <ChoiceChip
              label={t('compare.filter.checklist')}
              none={null}
              options={checklists.map(one => ({
                value: one.code,
                label: localised(one.title, language) || one.code,
              }))}
              chosen={[page.checklist]}
              narrowed={false}
              onChange={([checklist = null]) => show({ checklist, waves: [], channel: null, segment: null })}
            />
          )}
          {checklists.length === 1 && (
            <span className="branch-checklist">
              {localised(page.title, language) || page.checklist} · {t(`values.channel.${page.channel}`)}
            </span>
          )}
        </search>
      )}
    </>
  )
}
