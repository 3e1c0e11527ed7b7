import { useDisclosure } from '@mantine/hooks'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { BuilderStore } from '../../stores/builder-state.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { BuilderBar } from './bar/builder-bar.tsx'
import { BuilderContext } from './builder-context.ts'
import { BuilderNotes } from './builder-notes.tsx'
import { BuilderVoice } from './builder-voice.tsx'
import { draftWords } from './draft-words.ts'
import { FindPlace } from './find-place.tsx'
import { FormArea } from './form-area.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { resetLibrary } from './library/library-state.ts'
import { LibraryContext, useLibraryQuery } from './news/use-standards.ts'
import { DragArea } from './outline/drag-area.tsx'
import { Outline } from './outline/outline.tsx'
import { PublishDialog } from './publish/publish-dialog.tsx'
import { SidePanel } from './side-panel.tsx'
import { useBuilderKeys } from './use-builder-keys.ts'
import { useChecks } from './use-checks.ts'
import { useEditorCursor } from './use-editor-cursor.ts'

/** The whole screen around one draft. */
export function BuilderView({ store, onReload }: { store: BuilderStore; onReload: () => void }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const [keysShown, keys] = useDisclosure()
  const [publishing, publish] = useDisclosure()
  const library = useLibraryQuery()

  useBuilderKeys(store, { showKeys: keys.open, publish: publish.open })
  useChecks(store)
  useEditorCursor(store)

  useEffect(resetLibrary, [store])

  useEffect(() => {
    const name = () => {
      const title = draftWords(store.getState().draft.title, language) || t('builder.untitled')
      document.title = `${t('builder.window', { title })} · ${t('common.appName')}`
    }
    name()
    return store.subscribe((state, before) => {
      if (state.draft.title !== before.draft.title) name()
    })
  }, [store, t, language])

  return (
    <BuilderContext value={store}>
      <LibraryContext value={library}>
        <div className="builder">
          <BuilderBar onKeys={keys.open} onPublish={publish.open} />
          <BuilderNotes onReload={onReload} />
          <DragArea>
            <Outline />
            <FormArea />
            <SidePanel />
          </DragArea>
          <BuilderVoice />
        </div>
        <KeysDialog opened={keysShown} onClose={keys.close} />
        <FindPlace onKeys={keys.open} />
        <PublishDialog opened={publishing} onClose={publish.close} />
      </LibraryContext>
    </BuilderContext>
  )
}
