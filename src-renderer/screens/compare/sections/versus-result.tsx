import { Link } from 'wouter'
import type { VersusOfTwo } from '../../../../src-shared/model/comparison/versus.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ScoreNumber } from '../../../components/score-number.tsx'
import { intervalText } from '../figures.ts'
import type { SectionProps } from '../section-props.ts'
import { SectionNote } from './section-note.tsx'
import { useWords } from './use-words.ts'
import { VersusParts, VersusQuestions } from './versus-tables.tsx'
import { sideMark, testSentence, verdictSentence } from './versus-view.ts'

interface Props extends Pick<SectionProps, 'visitsAt'> {
  readonly data: VersusOfTwo
}

/** The two sides, what can be said of them, and where they differ. */
export function VersusResult({ data, visitsAt }: Props) {
  const words = useWords()
  const { t } = words
  if (!data.comparable) {
    return (
      <EmptyState
        title={t('compareCharts.versus.incomparable')}
        hint={t('compareCharts.versus.incomparableHint')}
      />
    )
  }
  const test = testSentence(words, data)
  return (
    <>
      <div className="versus-sides">
        {([0, 1] as const).map(at => {
          const side = data.sides[at]
          return (
            <div key={at} className="versus-side">
              <Link to={visitsAt(sideMark(data, at))} className="table-link versus-name">
                {side.name}
              </Link>
              <ScoreNumber percent={side.shown} size="large" />
              <span className="versus-note">
                {[
                  t('common.visits', { count: side.n }),
                  ...(side.interval.kind === 'none' || side.interval.kind === 'one'
                    ? []
                    : [intervalText(words, side.interval)]),
                ].join(' · ')}
              </span>
            </div>
          )
        })}
        <div className="versus-verdict" data-verdict={data.total.verdict}>
          <p className="versus-sentence">{verdictSentence(words, data)}</p>
          {test !== null && <p className="versus-note">{test}</p>}
        </div>
      </div>
      <h2 className="section-heading">{t('compareCharts.versus.moments')}</h2>
      <VersusParts data={data} visitsAt={visitsAt} />
      <VersusQuestions data={data} visitsAt={visitsAt} />
      <SectionNote basis={data.basis} says={[t('compareCharts.versus.how')]} />
    </>
  )
}
