import { ActionIcon, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { SaveMark } from '../../../components/save-mark.tsx'
import { BackLink } from '../../../components/work-bar/back-link.tsx'
import { KeysButton } from '../../../components/work-bar/keys-button.tsx'
import { usePreferences } from '../../../stores/preferences.ts'
import { useBuilder, useBuilderStore } from '../builder-context.ts'
import { showOutline, showPanel, useLayout } from '../builder-layout.ts'
import { draftWords } from '../draft-words.ts'
import { DraftMenu } from './draft-menu.tsx'
import { OutlineIcon, RedoIcon, UndoIcon } from './bar-icons.tsx'
import { PanelButtons } from './panel-buttons.tsx'
import './builder-bar.css'

/** What is built, whether it is on disk, what can be taken back, and the way to publishing. */
export function BuilderBar({ onKeys, onPublish }: { onKeys: () => void; onPublish: () => void }) {
  const { t } = useTranslation()
  const outlineShown = useLayout(state => state.outlineShown)
  const id = useBuilder(state => state.id)
  const save = useBuilder(state => state.save)
  const undoable = useBuilder(state => state.undoable)
  const redoable = useBuilder(state => state.redoable)
  const store = useBuilderStore()
  const { flush, undo, redo, select } = store.acts
  return (
    <header className="workbar bar">
      <BackLink to="/checklists" label={t('builder.back')} />
      <Title />
      <ActionIcon
        className="bar-outline"
        aria-label={t('builder.outline')}
        aria-expanded={outlineShown}
        onClick={() => {
          showOutline(!outlineShown)
          if (!outlineShown) select(store.getState().selected, true)
        }}
      >
        <OutlineIcon />
      </ActionIcon>
      <div className="bar-steps">
        <ActionIcon
          aria-label={t('builder.undo')}
          title={`${t('builder.undo')} · Ctrl+Z`}
          aria-keyshortcuts="Control+Z"
          disabled={!undoable}
          onClick={undo}
        >
          <UndoIcon />
        </ActionIcon>
        <ActionIcon
          aria-label={t('builder.redo')}
          title={`${t('builder.redo')} · Ctrl+Y`}
          aria-keyshortcuts="Control+Y"
          disabled={!redoable}
          onClick={redo}
        >
          <RedoIcon />
        </ActionIcon>
      </div>
      <FillTime />
      {/* Overtaken by another window there is nothing to try again: a note says what to do. */}
      {!(save.kind === 'failed' && save.reason === 'CHANGED_MEANWHILE') && (
        <SaveMark save={save} onRetry={flush} />
      )}
      <div className="bar-end">
        <PanelButtons onPanel={showPanel} />
        <Button component={Link} to={`/checklists/drafts/${id}/preview`} variant="subtle">
          {t('builder.preview')}
        </Button>
        <DraftMenu />
        <KeysButton label={t('builder.keys.title')} onOpen={onKeys} />
        <Button onClick={onPublish}>{t('builder.publish.open')}</Button>
      </div>
    </header>
  )
}

/** How long the checklist takes to fill. */
function FillTime() {
  const { t } = useTranslation()
  const minutes = useBuilder(state => Math.ceil(state.checks.minutes))
  if (minutes === 0) return null
  return (
    <p className="bar-time" title={t('builder.minutesLong')}>
      <span className="only-read">{t('builder.minutesLong')}: </span>
      {t('builder.minutes', { minutes })}
    </p>
  )
}

function Title() {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const title = useBuilder(state => draftWords(state.draft.title, language))
  const code = useBuilder(state => state.draft.code)
  const basis = useBuilder(state => state.basis)
  const facts = [
    ...(code === '' ? [] : [code]),
    basis === null ? t('builder.newDraft') : t('builder.draftOf', { revision: basis + 1 }),
  ]
  return (
    <div className="workbar-words">
      <h1 className="workbar-title" data-blank={title === '' || undefined} title={title}>
        {title || t('builder.untitled')}
      </h1>
      <p className="workbar-note" title={facts.join(' · ')}>
        {facts.join(' · ')}
      </p>
    </div>
  )
}
