import { useTranslation } from 'react-i18next'
import { KeyListDialog } from '../../components/key-list-dialog.tsx'

/** Every key of the review. */
export function ReviewKeys({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const groups = [
    {
      title: t('review.keys.moves'),
      keys: [{ keys: ['↓', '↑', 'J', 'K'], words: t('review.keys.arrows') }],
    },
    {
      title: t('review.keys.words'),
      keys: [
        { keys: ['C'], words: t('review.keys.comment') },
        { keys: ['M'], words: t('review.keys.mark') },
        { keys: ['H'], words: t('review.keys.history') },
      ],
    },
    {
      title: t('review.keys.decisions'),
      keys: [
        { keys: ['A'], words: t('review.act.approve') },
        { keys: ['R'], words: t('review.act.return') },
        { keys: ['X'], words: t('review.act.reject') },
        { keys: ['E'], words: t('review.act.correct') },
      ],
    },
  ]
  return (
    <KeyListDialog
      opened={opened}
      onClose={onClose}
      title={t('review.keys.title')}
      groups={groups}
      note={t('review.keys.layout')}
    />
  )
}
