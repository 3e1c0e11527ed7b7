import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import './overtaken-note.css'

interface Props {
  readonly what: string
  /** This window's own words, each a paragraph to copy from. */
  readonly mine: readonly string[]
  readonly onMine: () => void
  readonly onDrop: () => void
}

/** Another window has stored something newer, which is shown; what stood here is kept until the person decides. */
export function OvertakenNote({ what, mine, onMine, onDrop }: Props) {
  const { t } = useTranslation()
  return (
    <div className="overtaken" role="alert">
      <p>{what}</p>
      <blockquote className="overtaken-mine" aria-label={t('scoring.overtaken.label')}>
        {mine.map(words => (
          <p key={words}>{words}</p>
        ))}
      </blockquote>
      <div className="overtaken-acts">
        <Button onClick={onMine}>{t('scoring.overtaken.mine')}</Button>
        <Button variant="subtle" onClick={onDrop}>
          {t('scoring.overtaken.drop')}
        </Button>
      </div>
    </div>
  )
}
