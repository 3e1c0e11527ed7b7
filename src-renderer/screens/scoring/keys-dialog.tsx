import { useTranslation } from 'react-i18next'
import { KeyListDialog } from '../../components/key-list-dialog.tsx'

/** Every key of the screen. */
export function KeysDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const enter = t('common.keys.enter')
  const groups = [
    {
      title: t('scoring.keys.answers'),
      keys: [
        { keys: ['1'], words: t('scoring.keys.yes') },
        { keys: ['2'], words: t('scoring.keys.no') },
        { keys: ['–'], words: t('scoring.keys.na') },
        { keys: ['0', '…', '9'], words: t('scoring.keys.byNumber') },
        { keys: ['=', '0'], words: t('scoring.keys.ten') },
        { keys: [enter], words: t('scoring.keys.done') },
        { keys: ['⌫'], words: t('scoring.keys.clear') },
      ],
    },
    {
      title: t('scoring.keys.moves'),
      keys: [
        { keys: ['↑', '↓'], words: t('scoring.keys.arrows') },
        { keys: ['U'], words: t('scoring.keys.nextUnanswered') },
        { keys: ['M'], words: t('scoring.keys.nextMarked') },
        { keys: ['Ctrl', enter], words: t('scoring.keys.nextMoment') },
        { keys: ['Ctrl', 'K'], words: t('scoring.keys.find') },
        { keys: ['Esc'], words: t('scoring.keys.leave') },
      ],
    },
    {
      title: t('scoring.keys.words'),
      keys: [
        { keys: ['C'], words: t('scoring.keys.comment') },
        { keys: ['Ctrl', enter], words: t('scoring.keys.commentDone') },
        { keys: ['P'], words: t('scoring.keys.evidence') },
        { keys: ['T'], words: t('scoring.keys.stopwatch') },
      ],
    },
    {
      title: t('scoring.keys.other'),
      keys: [
        { keys: ['Ctrl', 'Z'], words: t('scoring.keys.undo') },
        { keys: ['H'], words: t('scoring.keys.history') },
        { keys: ['Shift', '–'], words: t('scoring.keys.skip') },
        { keys: ['?'], words: t('scoring.keys.help') },
      ],
    },
  ]
  return (
    <KeyListDialog
      opened={opened}
      onClose={onClose}
      title={t('scoring.keys.title')}
      groups={groups}
      note={t('scoring.keys.layout')}
    />
  )
}
