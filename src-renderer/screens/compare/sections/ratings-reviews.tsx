import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { dateText } from '../../../../src-shared/format/date.ts'
import { numberText } from '../../../../src-shared/format/number.ts'
import type { Reviews } from '../../../../src-shared/model/rating-comparison.ts'
import { api } from '../../../client.ts'
import { ErrorState } from '../../../components/error-state.tsx'
import type { SectionProps } from '../section-props.ts'
import { partName, type Looked } from './ratings-view.ts'
import { useWords } from './use-words.ts'

interface Props extends Pick<SectionProps, 'question'> {
  readonly looked: Looked
  /** Of the branch; null: the network. */
  readonly name: string | null
  readonly addressOf: (looked: Looked) => string
}

/** What customers wrote about the chosen cell, the newest first. */
export function RatingsReviews({ question, looked, name, addressOf }: Props) {
  const words = useWords()
  const { t } = words
  const { branch, part } = looked
  const reviews = useQuery(
    api.ratings.reviews.queryOptions({
      input: { ...question, ...(branch !== null && { branch }), ...(part !== null && { part }) },
      placeholderData: keepPreviousData,
    }),
  )
  const shown = reviews.data?.reviews ?? []
  const count = reviews.data?.count ?? 0
  return (
    <section className="reviews" aria-labelledby="reviews" aria-busy={reviews.isPlaceholderData || undefined}>
      <h2 id="reviews">{t('ratings.reviews.title')}</h2>
      <p className="reviews-of">
        {t('ratings.reviews.of', {
          branch: name ?? t('ratings.reviews.network'),
          part: part === null ? t('ratings.reviews.anything') : partName(words, part),
        })}
      </p>
      {reviews.error && <ErrorState error={reviews.error} onRetry={() => void reviews.refetch()} />}
      {reviews.data && shown.length === 0 && <p className="reviews-of">{t('ratings.reviews.none')}</p>}
      {shown.length > 0 && (
        // A list that scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that arrows scroll it
        <ol className="review-list" tabIndex={0} aria-labelledby="reviews">
          {shown.map(review => (
            <ReviewLine
              key={review.id}
              review={review}
              branch={branch === null}
              part={part === null && review.part !== 'whole'}
            />
          ))}
        </ol>
      )}
      {count > shown.length && (
        <p className="reviews-of">{t('ratings.reviews.shown', { shown: shown.length, count })}</p>
      )}
      {(branch !== null || part !== null) && (
        <Link to={addressOf({ branch: null, part: null })} className="ratings-load">
          {t('ratings.reviews.all')}
        </Link>
      )}
    </section>
  )
}

interface LineProps {
  readonly review: Reviews['reviews'][number]
  /** Whether the branch and the part are said: not where all lines have the same. */
  readonly branch: boolean
  readonly part: boolean
}

function ReviewLine({ review, branch, part }: LineProps) {
  const words = useWords()
  const { t, language } = words
  const { rating, low, high } = review
  const figures = {
    rating: numberText(rating, language),
    low: numberText(low, language),
    high: numberText(high, language),
  }
  const usual = low === 0 || low === 1
  const beside = [
    dateText(review.givenOn, language),
    ...(branch ? [review.name] : []),
    ...(part ? [partName(words, review.part)] : []),
  ]
  return (
    <li>
      <p className="review-head">
        <span className="review-rating">
          {t(usual ? 'ratings.reviews.outOf' : 'ratings.reviews.outOfScale', figures)}
        </span>
        <span>{beside.join(' · ')}</span>
      </p>
      <p className="review-text">{review.text}</p>
    </li>
  )
}
