import { Link } from 'wouter'
import { percentText } from '../../../../src-shared/format/number.ts'
import type { RatingsCompared } from '../../../../src-shared/model/rating-comparison.ts'
import { DenseTable } from '../../../components/dense-table.tsx'
import { signedText } from '../figures.ts'
import { partName, type Looked } from './ratings-view.ts'
import { useWords } from './use-words.ts'

interface Props {
  readonly data: RatingsCompared
  readonly looked: Looked
  readonly addressOf: (looked: Looked) => string
}

const most = 10

/** Branches and things they are widest apart in, each a way to the customers' own words. */
export function RatingsDisagree({ data, looked, addressOf }: Props) {
  const words = useWords()
  const { t, language } = words
  const lines = data.disagreements.slice(0, most)
  return (
    <section aria-labelledby="ratings-disagree">
      <h2 id="ratings-disagree" className="section-heading">
        {t('ratings.compare.disagree')}
      </h2>
      {lines.length === 0 ? (
        <p className="section-count">{t('ratings.compare.disagreeNone')}</p>
      ) : (
        <DenseTable
          label={t('ratings.compare.disagree')}
          count={lines.length}
          className="ratings-disagree"
          head={
            <>
              <th scope="col">{t('compareCharts.branch')}</th>
              <th scope="col">{t('ratings.compare.part')}</th>
              <th scope="col" className="table-number">
                {t('ratings.compare.audits')}
              </th>
              <th scope="col" className="table-number">
                {t('ratings.compare.customers')}
              </th>
              <th scope="col" className="table-number">
                {t('ratings.compare.difference')}
              </th>
            </>
          }
        >
          {(first, end) =>
            lines
              .slice(first, end)
              .map(({ branch, name, part, audits, customers, shownDifference }, place) => (
                <tr
                  key={`${branch} ${part}`}
                  aria-rowindex={first + place + 2}
                  data-chosen={(branch === looked.branch && part === looked.part) || undefined}
                >
                  <td>
                    <Link
                      to={addressOf({ branch, part })}
                      className="table-link"
                      aria-label={t('ratings.compare.showReviews', {
                        branch: name,
                        part: partName(words, part),
                      })}
                      aria-current={(branch === looked.branch && part === looked.part) || undefined}
                    >
                      {name}
                    </Link>
                  </td>
                  <td>{partName(words, part)}</td>
                  {[audits, customers].map(({ shown, n }, at) => (
                    <td key={at === 0 ? 'audits' : 'customers'} className="table-number">
                      {shown === null ? '–' : percentText(shown, language)}{' '}
                      <span className="ratings-n">n {n}</span>
                    </td>
                  ))}
                  <td className="table-number ratings-difference">
                    {signedText(shownDifference ?? 0, language)}
                  </td>
                </tr>
              ))
          }
        </DenseTable>
      )}
    </section>
  )
}
