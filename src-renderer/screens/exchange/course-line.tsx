import { useTranslation } from 'react-i18next'
import { bytesText } from '../../../src-shared/format/bytes.ts'
import { numberText } from '../../../src-shared/format/number.ts'
import type { Course } from '../../stores/arriving-file.ts'
import { usePreferences } from '../../stores/preferences.ts'

/** What is being done with a file, with a bar where the end is known. Nothing for what asks or is over. */
export function CourseLine({ course, size }: { course: Course; size: number | null }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  switch (course.kind) {
    case 'waiting':
      return <Line words={t('exchange.receive.waiting')} />
    case 'sending': {
      const bytes = (count: number) => bytesText(count, t, language)
      const far = size === null ? null : { done: course.done, total: size, text: bytes }
      return <Line words={t('exchange.receive.sending')} far={far} />
    }
    case 'looking':
      return <Line words={t('exchange.receive.looking')} />
    case 'importing': {
      const { stage, done, total } = course
      const far =
        total === null ? null : { done, total, text: (count: number) => numberText(count, language, 0) }
      return <Line words={t(`exchange.receive.stage.${stage}`)} far={far} />
    }
    case 'stopped':
      return <Line words={t('exchange.receive.stopped')} />
    case 'password':
    case 'trust':
    case 'done':
    case 'refused':
      return null
  }
}

interface Far {
  readonly done: number
  readonly total: number
  readonly text: (count: number) => string
}

function Line({ words, far = null }: { words: string; far?: Far | null }) {
  const { t } = useTranslation()
  return (
    <div className="course">
      <span role="status">{words}</span>
      {far !== null && far.total > 0 && (
        <>
          <progress className="course-bar" max={far.total} value={far.done} aria-label={words} />
          <span className="course-far">
            {t('exchange.receive.progress', { done: far.text(far.done), total: far.text(far.total) })}
          </span>
        </>
      )}
    </div>
  )
}
