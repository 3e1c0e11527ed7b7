import type { ContextMenuParams, MenuItemConstructorOptions, WebContents } from 'electron'
import type { Translate } from '../../src-shared/messages/translator.ts'

type Place = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>

/** What the right button offers: in a field the edit commands, on selected text "copy", elsewhere nothing. */
export function contextTemplate(
  { isEditable, selectionText, editFlags }: Place,
  t: Translate,
): MenuItemConstructorOptions[] {
  const copy = { role: 'copy' as const, label: t('menu.edit.copy'), enabled: editFlags.canCopy }
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy]
  return [
    { role: 'undo', label: t('menu.edit.undo'), enabled: editFlags.canUndo },
    { role: 'redo', label: t('menu.edit.redo'), enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', label: t('menu.edit.cut'), enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: t('menu.edit.paste'), enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: t('menu.edit.selectAll'), enabled: editFlags.canSelectAll },
  ]
}

/** Electron brings no menu for the right button. */
export function offerContextMenu(
  contents: Pick<WebContents, 'on'>,
  words: () => Translate,
  popUp: (template: MenuItemConstructorOptions[]) => void,
): void {
  contents.on('context-menu', (_event, params) => {
    const template = contextTemplate(params, words())
    if (template.length > 0) popUp(template)
  })
}
