import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ErrorState } from '../../../components/error-state.tsx'
import { usePreferences } from '../../../stores/preferences.ts'
import { draftWords } from '../draft-words.ts'
import { useLibrary } from '../news/use-standards.ts'
import { industryText } from '../../../../src-shared/wording/place-words.ts'
import { LibraryFoot } from './library-foot.tsx'
import { LibraryList } from './library-list.tsx'
import { LibrarySearch } from './library-search.tsx'
import { useLibraryState } from './library-state.ts'
import { useShownStandards } from './use-shown-standards.ts'
import './library.css'

const all = '*'

/** The library of standards beside the checklist: found by words, added by one key. */
export function LibraryPanel() {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const library = useLibrary()
  const shown = useShownStandards()
  const { industry, moment } = shown
  const industries = useMemo(
    () =>
      [...new Set(shown.usable.map(line => line.industry))].map(value => ({
        value,
        label: industryText(value, t),
      })),
    [shown.usable, t],
  )
  const moments = useMemo(() => {
    const titles = new Map(
      shown.usable
        .filter(line => industry === null || line.industry === industry)
        .map(({ standard }) => [standard.moment.code, draftWords(standard.moment.title, language)]),
    )
    return [...titles].map(([value, label]) => ({ value, label: label || value }))
  }, [shown.usable, industry, language])

  if (library.error !== null) return <ErrorState error={library.error} onRetry={library.again} />
  if (!library.loading && shown.usable.length === 0) return <NoStandards />
  return (
    <div className="library">
      <div className="library-head">
        <LibrarySearch shown={shown} />
        <div className="library-filters">
          <Select
            aria-label={t('builder.library.industry')}
            data={[{ value: all, label: t('builder.library.allIndustries') }, ...industries]}
            value={industry ?? all}
            allowDeselect={false}
            onChange={value =>
              useLibraryState.setState({ industry: value === all ? null : value, moment: null, active: null })
            }
          />
          <Select
            aria-label={t('builder.library.moment')}
            data={[{ value: all, label: t('builder.library.allMoments') }, ...moments]}
            value={moment ?? all}
            allowDeselect={false}
            onChange={value =>
              useLibraryState.setState({ moment: value === all ? null : value, active: null })
            }
          />
        </div>
      </div>
      <LibraryList shown={shown} />
      <LibraryFoot shown={shown} />
    </div>
  )
}

function NoStandards() {
  const { t } = useTranslation()
  return (
    <div className="library-empty">
      <p className="state-title">{t('builder.library.none')}</p>
      <p>{t('builder.library.noneHint')}</p>
      <Link to="/standards">{t('builder.library.toStandards')}</Link>
    </div>
  )
}
