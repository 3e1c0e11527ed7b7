import { useTranslation } from 'react-i18next'
import { KeyListDialog } from '../../components/key-list-dialog.tsx'

/** Every key of the builder. */
export function KeysDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const enter = t('common.keys.enter')
  const groups = [
    {
      title: t('builder.keys.outline'),
      keys: [
        { keys: ['↑', '↓'], words: t('builder.keys.move') },
        { keys: ['←', '→'], words: t('builder.keys.fold') },
        { keys: [enter], words: t('builder.keys.edit') },
        { keys: ['N'], words: t('builder.keys.question') },
        { keys: ['Shift', 'N'], words: t('builder.keys.type') },
        { keys: ['M'], words: t('builder.keys.moment') },
        { keys: ['Alt', '↑', '↓'], words: t('builder.keys.step') },
        { keys: [t('builder.keys.space')], words: t('builder.keys.drag') },
        { keys: ['Ctrl', 'D'], words: t('builder.keys.copy') },
        { keys: ['Del'], words: t('builder.keys.remove') },
      ],
    },
    {
      title: t('builder.keys.form'),
      keys: [
        { keys: ['Esc'], words: t('builder.keys.leave') },
        { keys: ['Ctrl', enter], words: t('builder.keys.another') },
      ],
    },
    {
      title: t('builder.keys.library'),
      keys: [
        { keys: ['/'], words: t('builder.keys.search') },
        { keys: ['Ctrl', 'L'], words: t('builder.keys.searchAnywhere') },
        { keys: ['↑', '↓'], words: t('builder.keys.standards') },
        { keys: [enter], words: t('builder.keys.add') },
        { keys: ['Shift', enter], words: t('builder.keys.addHere') },
        { keys: ['Ctrl', enter], words: t('builder.keys.addAll') },
      ],
    },
    {
      title: t('builder.keys.other'),
      keys: [
        { keys: ['Ctrl', 'Z'], words: t('builder.keys.undo') },
        { keys: ['Ctrl', 'Y'], words: t('builder.keys.redo') },
        { keys: ['Ctrl', 'K'], words: t('builder.find.title') },
        { keys: ['Ctrl', 'E'], words: t('builder.keys.checks') },
        { keys: ['Ctrl', 'Shift', enter], words: t('builder.keys.publish') },
        { keys: ['?'], words: t('builder.keys.help') },
      ],
    },
  ]
  return (
    <KeyListDialog
      opened={opened}
      onClose={onClose}
      title={t('builder.keys.title')}
      groups={groups}
      note={t('builder.keys.layout')}
    />
  )
}
