import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Flag } from '../../../src-shared/model/flag.ts'
import { FlagMark } from '../../components/flag/flag-mark.tsx'
import { flagWords } from '../../components/flag/flag-words.ts'
import { usePreferences } from '../../stores/preferences.ts'

interface Props {
  readonly flags: readonly Flag[]
  /** Numbers of the questions. */
  readonly numbers: ReadonlyMap<string, number>
  readonly onQuestion: (code: string) => void
}

/** Every flag with what it found, and the ways to its question and to other visits. */
export function FlagList({ flags, numbers, onQuestion }: Props) {
  const { t } = useTranslation()
  return (
    <section className="review-flags" aria-labelledby="review-flags">
      <h2 id="review-flags">{t('review.screen.flags')}</h2>
      {flags.length === 0 ? (
        <p className="review-quiet">{t('review.screen.flagsNone')}</p>
      ) : (
        <>
          <ul>
            {flags.map(flag => (
              <FlagLine
                key={`${flag.kind} ${flag.question ?? ''}`}
                flag={flag}
                number={flag.question === null ? null : (numbers.get(flag.question) ?? null)}
                onQuestion={onQuestion}
              />
            ))}
          </ul>
          <p className="review-quiet">{t('review.screen.flagsNote')}</p>
        </>
      )}
    </section>
  )
}

function FlagLine({
  flag,
  number,
  onQuestion,
}: {
  flag: Flag
  number: number | null
  onQuestion: Props['onQuestion']
}) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { question } = flag
  return (
    <li>
      <FlagMark kind={flag.kind} />
      <p>{flagWords(flag, t, language)}</p>
      <p className="review-flag-ways">
        {question !== null && number !== null && (
          <button type="button" className="review-link" onClick={() => onQuestion(question)}>
            {t('review.screen.toQuestion', { number })}
          </button>
        )}
        {'visits' in flag &&
          flag.visits.slice(0, mostVisits).map(({ audit, number: other, branch, question: place }) => (
            <Link key={`${audit} ${place}`} to={`/review/${audit}`}>
              {t('review.screen.toVisit', { number: other, branch })}
            </Link>
          ))}
      </p>
    </li>
  )
}

/** More ways than these help nobody. */
const mostVisits = 5
