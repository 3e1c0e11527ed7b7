import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { announce, announceError } from '../../app/announce.ts'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { diagnosticsText } from './diagnostics-text.ts'

/** What a person may hand to whoever helps them: shown whole before it is copied. */
export function DiagnosticsPart() {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const facts = useQuery(api.about.diagnostics.queryOptions({ input: {} }))
  const copy = useMutation({
    mutationFn: (text: string) => navigator.clipboard.writeText(text),
    onSuccess: () => announce(t('about.diagnostics.copied')),
    onError: announceError,
  })
  if (facts.error) return <ErrorState error={facts.error} onRetry={() => void facts.refetch()} />
  if (!facts.data) return <LoadingState />
  const text = diagnosticsText(facts.data, t, language)
  return (
    <section className="about-part" aria-labelledby="about-diagnostics">
      <div className="about-head">
        <h2 id="about-diagnostics">{t('about.diagnostics.title')}</h2>
        <Button onClick={() => copy.mutate(text)}>{t('about.diagnostics.copy')}</Button>
      </div>
      <p className="about-note">{t('about.diagnostics.note')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long lines are scrolled by key too */}
      <pre className="about-facts" tabIndex={0} aria-labelledby="about-diagnostics">
        {text}
      </pre>
    </section>
  )
}
