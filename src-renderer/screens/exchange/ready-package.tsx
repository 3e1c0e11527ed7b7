import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Exported } from '../../../src-shared/contract/exchange.ts'
import { bytesText } from '../../../src-shared/format/bytes.ts'
import { useHandOver } from '../../app/use-hand-over.ts'
import { queries } from '../../client.ts'
import { usePreferences } from '../../stores/preferences.ts'

/** A package that waits to be saved; it counts as sent when it was, and says so. */
export function ReadyPackage({ made }: { made: Exported }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const state = useHandOver(made.download)
  useEffect(() => {
    // Assignments are handed out now, visits can't be taken back: many screens show it.
    if (state === 'left') void queries.invalidateQueries()
  }, [state])
  const words = { name: made.name, size: bytesText(made.bytes, t, language) }
  if (state === 'left' || state === 'gone') {
    return (
      <p className="made" role="status">
        {t(`exchange.send.${state}`, words)}
      </p>
    )
  }
  return (
    <div className="made" role="status">
      <span>
        {made.packages > 1
          ? t('exchange.send.readyMany', { ...words, count: made.packages })
          : t('exchange.send.ready', words)}
      </span>
      <Button variant="filled" component="a" href={`/files/exports/${made.download}`} download={made.name}>
        {t('exchange.send.save')}
      </Button>
    </div>
  )
}
