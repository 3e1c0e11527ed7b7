import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { visitStrip } from '../../../src-shared/charts/visit-strip.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import { visitEvents, type TimedVisit } from '../../../src-shared/visit/visit-events.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { StripDrawing } from './strip-drawing.tsx'
import { StripList } from './strip-list.tsx'
import './visit-strip.css'

interface Props {
  readonly visit: TimedVisit
  readonly document: Checklist
}

/** Contacts, waits and photos of a visit along one axis, broken where days are empty; nothing while nothing has a time. */
export function VisitStrip({ visit, document }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { ref, width } = useElementSize()
  const events = useMemo(() => visitEvents(visit), [visit])
  const strip = useMemo(() => {
    const moments = events.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))
    return visitStrip(moments, Math.max(0, width - labelWidth))
  }, [events, width])
  if (events.length === 0) return null

  const questionText = (code: string) => {
    const all = document.moments.flatMap(moment => moment.questions)
    return localised(all.find(question => question.code === code)?.text ?? null, language)
  }
  return (
    <figure className="visit-strip" aria-label={t('time.strip.title')}>
      <div ref={ref} className="visit-strip-room">
        {width > labelWidth && (
          <StripDrawing
            events={events}
            strip={strip}
            width={width}
            label={labelWidth}
            questionText={questionText}
          />
        )}
      </div>
      <StripList events={events} questionText={questionText} />
    </figure>
  )
}

/** For the names of the rows, px. */
const labelWidth = 84
