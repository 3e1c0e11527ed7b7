import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { bytesText } from '../../../src-shared/format/bytes.ts'
import { dateText, timeText } from '../../../src-shared/format/date.ts'
import { numberText } from '../../../src-shared/format/number.ts'
import type { Evidence } from '../../../src-shared/model/evidence.ts'
import { api } from '../../client.ts'
import { usePreferences } from '../../stores/preferences.ts'
import './photo.css'

/** When, where and with what a photo was taken, as its own bytes say. Never printed for a branch. */
export function PhotoFacts({ audit, piece }: { audit: string; piece: Evidence }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const input = { id: audit, evidence: piece.id }
  const { data } = useQuery(api.audits.photo.queryOptions({ input, staleTime: Infinity }))
  if (data === undefined) return null
  const { takenAt, position, camera, width, height } = data
  const degrees = (value: number) => numberText(value, language, 5)
  return (
    <>
      <dl className="photo-facts">
        <dt>{t('evidence.view.taken')}</dt>
        <dd>
          {takenAt === null
            ? t('evidence.view.noTime')
            : `${dateText(takenAt, language)}, ${timeText(takenAt, language, true)}`}
        </dd>
        <dt>{t('evidence.view.position')}</dt>
        <dd className="number">
          {position === null
            ? t('evidence.view.noPosition')
            : `${degrees(position.latitude)}; ${degrees(position.longitude)}`}
        </dd>
        {camera !== null && (
          <>
            <dt>{t('evidence.view.camera')}</dt>
            <dd>{camera}</dd>
          </>
        )}
        <dt>{t('evidence.view.size')}</dt>
        <dd className="number">
          {t('evidence.view.pixels', { width, height, bytes: bytesText(piece.bytes, t, language) })}
        </dd>
      </dl>
      {(position !== null || camera !== null) && (
        <p className="photo-facts-note">{t('evidence.view.onlyHere')}</p>
      )}
    </>
  )
}
