import { Button, Checkbox } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import { announce, announceError } from '../../app/announce.ts'
import { api, queries } from '../../client.ts'
import { OpenFileButton } from '../../components/open-file-button.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { SettingsSection } from './settings-section.tsx'

const industries = ['ecommerce', 'restaurant', 'bank', 'telecom'] as const
type Industry = (typeof industries)[number]

/** The starter library by industry, and a way to open a checklist of one's own. */
export function LibrarySection() {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const [chosen, setChosen] = useState<readonly Industry[]>(industries)
  const onHand = useQuery(api.checklists.list.queryOptions({ input: {} }))
  const load = useMutation(
    api.checklists.loadLibrary.mutationOptions({
      onSuccess: async ({ checklists, standards }) => {
        await queries.invalidateQueries({ queryKey: api.checklists.key() })
        const added = checklists.filter(line => line.change === 'added').length
        const fresh = standards.added + standards.updated
        announce(
          added + fresh === 0
            ? t('settings.library.nothingNew')
            : t('settings.library.loaded', { checklists: added, standards: fresh }),
        )
      },
      onError: announceError,
    }),
  )
  const titles = onHand.data?.map(line => localised(line.title, language))
  return (
    <SettingsSection title={t('settings.library.title')} note={t('settings.library.note')}>
      <fieldset className="settings-industries">
        <legend className="only-read">{t('settings.library.title')}</legend>
        {industries.map(industry => (
          <Checkbox
            key={industry}
            className="settings-industry"
            label={t(`values.industry.${industry}`)}
            checked={chosen.includes(industry)}
            onChange={event =>
              setChosen(
                event.currentTarget.checked
                  ? [...chosen, industry]
                  : chosen.filter(other => other !== industry),
              )
            }
          />
        ))}
      </fieldset>
      <div className="settings-acts">
        <Button
          loading={load.isPending}
          disabled={chosen.length === 0}
          onClick={() => load.mutate({ industries: [...chosen] })}
        >
          {t('settings.library.load')}
        </Button>
        <OpenFileButton label={t('settings.library.openFile')} />
      </div>
      {titles && (
        <p className="settings-note">
          {titles.length === 0
            ? t('settings.library.noneOnHand')
            : `${t('settings.library.onHand')}: ${titles.join(' · ')}`}
        </p>
      )}
    </SettingsSection>
  )
}
