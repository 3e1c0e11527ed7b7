import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { localised } from '../../../../src-shared/format/localised.ts'
import { scoreText, toOneDecimal } from '../../../../src-shared/format/number.ts'
import type { Verdict, VersusOfTwo } from '../../../../src-shared/model/comparison/versus.ts'
import { DenseTable } from '../../../components/dense-table.tsx'
import { signedText } from '../figures.ts'
import type { SectionProps } from '../section-props.ts'
import { partText } from './parts-text.ts'
import { useWords } from './use-words.ts'
import { partName, pText, sideMark } from './versus-view.ts'

interface Props extends Pick<SectionProps, 'visitsAt'> {
  readonly data: VersusOfTwo
}

const both = [0, 1] as const

/** Moments and criteria of the two, with what is proven of each difference. */
export function VersusParts({ data, visitsAt }: Props) {
  const words = useWords()
  const { t, language } = words
  const head = (
    <>
      <th scope="col">{t('compareCharts.versus.part')}</th>
      <SideHeads data={data} />
      <th scope="col">{t('compareCharts.versus.verdict')}</th>
    </>
  )
  return (
    <DenseTable label={t('compareCharts.versus.momentsLabel')} count={data.parts.length} head={head}>
      {(first, end) =>
        data.parts.slice(first, end).map((part, index) => {
          const { difference, verdict } = part
          const name = partName(words, part)
          return (
            <tr key={`${part.kind} ${part.part}`} aria-rowindex={first + index + 2} data-verdict={verdict}>
              <td>
                {name} <span className="versus-kind">{t(`compareCharts.versus.${part.kind}`)}</span>
              </td>
              {both.map(at => {
                const { shown, n } = part.sides[at]
                const mark = sideMark(data, at, { [part.kind]: part.part })
                const value = shown === null ? null : scoreText(shown, language)
                const side = data.sides[at].name
                return <SideCell key={at} to={visitsAt(mark)} side={side} part={name} value={value} n={n} />
              })}
              <td className="table-number versus-difference">
                {'shown' in difference ? signedText(difference.shown, language) : '–'}
              </td>
              <td>
                <VerdictWord verdict={verdict} />
              </td>
            </tr>
          )
        })
      }
    </DenseTable>
  )
}

/** Questions by the share of visits that met them; the proven ones alone, if one wants. */
export function VersusQuestions({ data, visitsAt }: Props) {
  const words = useWords()
  const { t, language } = words
  const [all, setAll] = useState(true)
  const proven = data.questions.filter(({ verdict }) => verdict === 'proven')
  const shown = all ? data.questions : proven
  const head = (
    <>
      <th scope="col">{t('compareCharts.versus.question')}</th>
      <SideHeads data={data} />
      <th scope="col" className="table-number">
        {t('compareCharts.versus.p')}
      </th>
      <th scope="col">{t('compareCharts.versus.verdict')}</th>
    </>
  )
  return (
    <>
      <div className="section-head">
        <h2 className="section-heading">{t('compareCharts.versus.questions')}</h2>
        <Checkbox
          label={t('compareCharts.versus.onlyProven')}
          checked={!all}
          onChange={event => setAll(!event.currentTarget.checked)}
        />
      </div>
      {shown.length === 0 ? (
        <p className="section-count">{t('compareCharts.versus.noneProven')}</p>
      ) : (
        <DenseTable
          label={t('compareCharts.versus.questionsLabel')}
          count={shown.length}
          head={head}
          className="losses-table versus-questions"
        >
          {(first, end) =>
            shown.slice(first, end).map((question, index) => {
              const name = localised(question.text, language) || question.code
              const { difference, p, verdict } = question
              return (
                <tr key={question.code} aria-rowindex={first + index + 2} data-verdict={verdict}>
                  <td title={name}>{name}</td>
                  {both.map(at => {
                    const { share, n } = question.sides[at]
                    const mark = sideMark(data, at, { question: question.code })
                    const value = share === null ? null : partText(share, language)
                    const side = data.sides[at].name
                    return (
                      <SideCell key={at} to={visitsAt(mark)} side={side} part={name} value={value} n={n} />
                    )
                  })}
                  <td className="table-number versus-difference">
                    {difference === null ? '–' : signedText(toOneDecimal(difference * 100), language)}
                  </td>
                  <td className="table-number table-muted">{p === null ? '–' : pText(p, words)}</td>
                  <td>
                    <VerdictWord verdict={verdict} />
                  </td>
                </tr>
              )
            })
          }
        </DenseTable>
      )}
    </>
  )
}

/** Heads of the two and of what lies between them. */
function SideHeads({ data }: Pick<Props, 'data'>) {
  const { t } = useWords()
  return (
    <>
      {both.map(at => (
        <th key={at} scope="col" className="table-number">
          {data.sides[at].name}
        </th>
      ))}
      <th scope="col" className="table-number">
        {t('compareCharts.versus.difference')}
      </th>
    </>
  )
}

interface CellProps {
  readonly to: string
  readonly side: string
  readonly part: string
  /** null: nothing was measured. */
  readonly value: string | null
  readonly n: number
}

function SideCell({ to, side, part, value, n }: CellProps) {
  const { t } = useWords()
  if (value === null) return <td className="table-number">–</td>
  return (
    <td className="table-number">
      <Link to={to} className="table-link versus-value">
        <span className="only-read">{t('compareCharts.versus.side', { side, part })}: </span>
        {n < 3 ? `(${value})` : value} <span className="only-read">n </span>
        <span className="versus-n">{n}</span>
      </Link>
    </td>
  )
}

function VerdictWord({ verdict }: { verdict: Verdict }) {
  const { t } = useWords()
  return (
    <span className="verdict" data-verdict={verdict}>
      {t(`compareCharts.versus.verdicts.${verdict}`)}
    </span>
  )
}
