import { createSpotlight, Spotlight, type SpotlightActionData } from '@mantine/spotlight'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { shortDateText } from '../../src-shared/format/date.ts'
import { localised } from '../../src-shared/format/localised.ts'
import { api } from '../client.ts'
import { usePreferences } from '../stores/preferences.ts'
import { lockByHand } from './lock.ts'
import { isSupervised, useSupervises } from './supervised.ts'
import { useVisitAddress } from './visit-address.ts'

const [places, placesActs] = createSpotlight()
const shownAtMost = 12
/** Visits among which is looked, the newest ones. */
const mostVisits = 2000

/** Ctrl+K: sections, visits and branches by any of their words. `asked` grows with each press. */
export default function GoAnywhere({ asked }: { asked: number }) {
  const { t } = useTranslation()
  const addressOf = useVisitAddress()
  const language = usePreferences(state => state.language)
  const [, navigate] = useLocation()
  const branches = useQuery(api.branches.list.queryOptions({ input: {} }))
  const supervises = useSupervises()
  const session = useQuery(api.session.get.queryOptions({ input: {} }))
  const audits = useQuery(api.audits.list.queryOptions({ input: { limit: mostVisits } }))
  useEffect(() => {
    if (asked > 0) placesActs.toggle()
  }, [asked])

  const actions = useMemo<SpotlightActionData[]>(() => {
    const to = (path: string) => () => navigate(path)
    const visits = (audits.data ?? []).map(audit => ({
      id: audit.id,
      label: audit.branchName,
      description: [
        localised(audit.checklistTitle, language),
        t(`values.status.${audit.status}`),
        shortDateText(audit.startedAt, language),
      ].join(' · '),
      keywords: [audit.number, audit.branch],
      onClick: to(addressOf(audit)),
    }))
    return [
      { id: '@new', label: t('home.newVisit'), onClick: to('/visits/new') },
      { id: '@visits', label: t('common.sections.visits'), onClick: to('/') },
      { id: '@branches', label: t('common.sections.branches'), onClick: to('/branches') },
      { id: '@import', label: t('branches.import.title'), onClick: to('/branches/import') },
      { id: '@waves', label: t('waves.title'), onClick: to('/waves') },
      { id: '@waves-new', label: t('waves.add'), onClick: to('/waves/new') },
      { id: '@shoppers', label: t('shoppers.title'), onClick: to('/shoppers') },
      { id: '@standards', label: t('standards.title'), onClick: to('/standards') },
      { id: '@standards-new', label: t('standards.add'), onClick: to('/standards/new') },
      { id: '@standards-import', label: t('standards.import.title'), onClick: to('/standards/import') },
      { id: '@checklists', label: t('checklists.title'), onClick: to('/checklists') },
      { id: '@checklists-new', label: t('checklists.new'), onClick: to('/checklists/new') },
      { id: '@checklists-import', label: t('checklists.import.title'), onClick: to('/checklists/import') },
      { id: '@exchange', label: t('exchange.title'), onClick: to('/exchange') },
      { id: '@review', label: t('review.title'), onClick: to('/review') },
      { id: '@compare', label: t('compare.title'), onClick: to('/compare') },
      { id: '@ratings-import', label: t('ratings.import.title'), onClick: to('/ratings/import') },
      { id: '@appeals', label: t('appeals.title'), onClick: to('/appeals') },
      { id: '@actions', label: t('actions.title'), onClick: to('/actions') },
      { id: '@pilots-new', label: t('actions.pilotPage.new'), onClick: to('/pilots/new') },
      { id: '@settings', label: t('common.sections.settings'), onClick: to('/settings') },
      { id: '@about', label: t('about.title'), onClick: to('/settings/about') },
      { id: '@log', label: t('log.title'), onClick: to('/log') },
      { id: '@lock', label: t('people.lock.act'), onClick: () => session.data && lockByHand(session.data) },
      ...(branches.data ?? []).map(branch => ({
        id: branch.id,
        label: branch.name,
        description: [t('home.recent.branch'), branch.city, branch.code].filter(Boolean).join(' · '),
        keywords: [branch.region, branch.address, ...branch.tags],
        onClick: to(supervises ? `/compare/branch/${branch.code}` : `/branches/${branch.id}`),
      })),
      // After the branches: each visit bears its branch's name, and there are many of them.
      ...visits,
    ].filter(({ id }) => supervises || !isSupervised(`/${id.replace(/^@/u, '').split('-', 1)[0] ?? ''}`))
  }, [addressOf, audits.data, branches.data, language, navigate, session.data, supervises, t])

  return (
    <Spotlight
      store={places}
      actions={actions}
      limit={shownAtMost}
      shortcut={null}
      nothingFound={t('common.goAnywhere.empty')}
      highlightQuery={false}
      transitionProps={{ duration: 0 }}
      // Read, not drawn: names the dialog.
      title={t('common.goAnywhere.title')}
      searchProps={{
        placeholder: t('common.goAnywhere.placeholder'),
        'aria-label': t('common.goAnywhere.title'),
      }}
    />
  )
}
