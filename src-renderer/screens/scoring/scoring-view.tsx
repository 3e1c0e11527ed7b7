import { useDisclosure } from '@mantine/hooks'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '../../../src-shared/model/question.ts'
import { announce } from '../../app/announce.ts'
import type { ScoringStore } from '../../stores/scoring-state.ts'
import { HistoryDialog } from '../history/history-dialog.tsx'
import { FilePicker, FolderPicker } from './file-picker.tsx'
import { FolderDialog } from './folder/folder-dialog.tsx'
import { FindQuestion, findQuestion } from './find-question.tsx'
import { HelpPanel } from './help-panel.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { LiveRegion } from './live-region.tsx'
import { MomentView } from './moment-view.tsx'
import { RailPanel } from './rail-panel.tsx'
import { ReturnedNote } from './returned-note.tsx'
import { SessionContext, type ScoringFrame } from './session-context.ts'
import { SkipDialog } from './skip-dialog.tsx'
import { TopBar } from './top-bar.tsx'
import { useDroppedFiles } from './use-dropped-files.ts'
import { useScoringKeys } from './use-scoring-keys.ts'

/** The whole screen around one open visit. */
export function ScoringView({ store, frame }: { store: ScoringStore; frame: ScoringFrame }) {
  const { t } = useTranslation()
  const [keysShown, keys] = useDisclosure()
  const [skipping, setSkipping] = useState<string | null>(null)
  const [telling, setTelling] = useState<Question | null>(null)
  const [picker, setPicker] = useState<HTMLInputElement | null>(null)
  const [folderPicker, setFolderPicker] = useState<HTMLInputElement | null>(null)
  const [folder, setFolder] = useState<readonly File[] | null>(null)
  const context = useMemo(
    () => ({
      store,
      frame,
      pickFiles: () => picker?.click(),
      pickFolder: () => folderPicker?.click(),
      async showHistory() {
        // A preview is no visit: nothing of it is kept.
        if (frame.visit === null) return
        await store.acts.settled()
        const { questions, focus } = store.getState()
        setTelling(questions.get(focus) ?? null)
      },
    }),
    [store, frame, picker, folderPicker],
  )
  const { branchName } = store.getState().audit

  useScoringKeys(store, {
    pickFiles: context.pickFiles,
    showKeys: keys.open,
    find: findQuestion.open,
    skip: setSkipping,
    history: () => void context.showHistory(),
    nothingOpen: () => announce(t('scoring.allAnswered')),
  })
  const dropping = useDroppedFiles(store, setFolder)

  // Coming back from another screen, the cursor returns to where it was.
  useEffect(() => {
    const { focus, field } = store.getState()
    store.acts.go(focus, field)
  }, [store])

  useEffect(() => {
    document.title = `${t('scoring.title', { branch: branchName })} · ${t('common.appName')}`
  }, [t, branchName])

  return (
    <SessionContext value={context}>
      <div className="scoring" data-dropping={dropping || undefined}>
        <TopBar onKeys={keys.open} />
        {frame.strip !== undefined && <div className="scoring-strip">{frame.strip}</div>}
        <RailPanel />
        <main className="scoring-main" id="content">
          <ReturnedNote />
          <MomentView onSkip={setSkipping} />
        </main>
        <HelpPanel dropping={dropping} />
        <LiveRegion />
      </div>
      <FilePicker ref={setPicker} />
      <FolderPicker ref={setFolderPicker} onPicked={setFolder} />
      <FolderDialog files={folder} onClose={() => setFolder(null)} />
      <KeysDialog opened={keysShown} onClose={keys.close} />
      <SkipDialog moment={skipping} onClose={() => setSkipping(null)} />
      <HistoryDialog
        id={store.getState().audit.id}
        question={telling}
        onClose={() => {
          setTelling(null)
          const { focus, field } = store.getState()
          store.acts.go(focus, field)
        }}
      />
      <FindQuestion onKeys={keys.open} />
    </SessionContext>
  )
}
