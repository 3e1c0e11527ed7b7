import { Button } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBuilder, useBuilderActs } from './builder-context.ts'
import { questionsWithNews } from './news/standard-news.ts'
import { useStandardsNow } from './news/use-standards.ts'

/** What concerns the whole draft: another window has changed it, or standards it follows have news. */
export function BuilderNotes({ onReload }: { onReload: () => void }) {
  const { t } = useTranslation()
  const overtaken = useBuilder(
    state => state.save.kind === 'failed' && state.save.reason === 'CHANGED_MEANWHILE',
  )
  const news = useNews()
  if (!overtaken && news.length === 0) return null
  return (
    <section className="builder-notes" aria-label={t('builder.notes')}>
      {overtaken && (
        <div className="builder-note" data-kind="error" role="alert">
          <p>{t('builder.overtaken.what')}</p>
          <Button onClick={onReload}>{t('builder.overtaken.act')}</Button>
        </div>
      )}
      {news.length > 0 && <NewsNote ids={news} />}
    </section>
  )
}

/** The questions whose standards have news; counted after what is typed is drawn. */
function useNews(): readonly string[] {
  const standards = useStandardsNow()
  const index = useDeferredValue(useBuilder(state => state.index))
  const draft = useDeferredValue(useBuilder(state => state.draft))
  return useMemo(() => questionsWithNews({ index, draft }, standards), [index, draft, standards])
}

function NewsNote({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation()
  const { select } = useBuilderActs()
  const selected = useBuilder(state => (state.selected.kind === 'question' ? state.selected.id : null))
  const at = selected === null ? -1 : ids.indexOf(selected)
  const next = ids[(at + 1) % ids.length]
  return (
    <div className="builder-note">
      <p>{t('builder.news.banner', { count: ids.length })}</p>
      {next !== undefined && !(ids.length === 1 && at === 0) && (
        <Button variant="subtle" onClick={() => select({ kind: 'question', id: next }, true)}>
          {t(at < 0 ? 'builder.news.show' : 'builder.news.next')}
        </Button>
      )}
    </div>
  )
}
