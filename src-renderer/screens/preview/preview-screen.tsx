import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { looseChecklist } from '../../../src-shared/authoring/loose-checklist.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Answers } from '../../../src-shared/model/answer.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import type { DraftChecklist } from '../../../src-shared/model/draft-checklist.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { useBuilderSession } from '../../stores/builder-session.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { previewPorts } from '../../stores/preview-ports.ts'
import { createScoringStore } from '../../stores/scoring-store.ts'
import { draftWords } from '../builder/draft-words.ts'
import { UnopenedDraft } from '../builder/unopened-draft.tsx'
import { ScoringView } from '../scoring/scoring-view.tsx'
import { previewAudit } from './preview-audit.ts'
import { WhatIfStrip } from './what-if-strip.tsx'
import '../scoring/scoring.css'
import './preview.css'

/** The draft on the real scoring screen; nothing that is answered here is kept. */
export default function PreviewScreen({ id }: { id: string }) {
  const session = useBuilderSession(id)
  if (session.store !== null) return <DraftPreview id={id} draft={session.store.getState().draft} />
  if (session.error === null) return <LoadingState />
  return <UnopenedDraft error={session.error} onRetry={session.again} />
}

function DraftPreview({ id, draft }: { id: string; draft: DraftChecklist }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const checklist = useMemo(() => looseChecklist(draft), [draft])
  if (checklist !== null) return <Preview id={id} checklist={checklist} />
  return (
    <main className="page page-narrow" id="content">
      <PageHeader
        title={t('checklists.preview.title', {
          title: draftWords(draft.title, language) || t('builder.untitled'),
        })}
        back={{ to: `/checklists/drafts/${id}`, label: t('checklists.preview.back') }}
      />
      <EmptyState title={t('checklists.preview.nothing')} hint={t('checklists.preview.nothingHint')} />
    </main>
  )
}

function Preview({ id, checklist }: { id: string; checklist: Checklist }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const title = t('checklists.preview.title', { title: localised(checklist.title, language) })
  const [filled, setFilled] = useState<{ answers: Answers; times: number }>({ answers: {}, times: 0 })
  const store = useMemo(
    () => createScoringStore(previewAudit({ checklist, answers: filled.answers, title }), previewPorts()),
    [checklist, filled, title],
  )
  const frame = useMemo(
    () => ({
      back: { to: `/checklists/drafts/${id}`, label: t('checklists.preview.back') },
      visit: null,
      note: `${checklist.code} · ${t('checklists.preview.draft')}`,
      strip: (
        <WhatIfStrip
          checklist={checklist}
          onAnswers={answers => setFilled(({ times }) => ({ answers, times: times + 1 }))}
        />
      ),
    }),
    [id, t, checklist],
  )
  return <ScoringView key={filled.times} store={store} frame={frame} />
}
