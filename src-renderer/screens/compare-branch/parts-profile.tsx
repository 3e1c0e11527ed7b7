import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { scoreText } from '../../../src-shared/format/number.ts'
import { criterionSchema, levelSchema } from '../../../src-shared/model/closed-lists.ts'
import type { BranchPage } from '../../../src-shared/model/comparison/branch-page.ts'
import { leastVisits } from '../../../src-shared/statistics/proof.ts'
import { CountHead } from '../../components/count-head.tsx'
import { LevelMark } from '../../components/level-mark.tsx'
import { ScoreNumber } from '../../components/score-number.tsx'
import { signedText } from '../compare/figures.ts'
import type { Mark } from '../compare/mark.ts'
import { useWords } from '../compare/sections/use-words.ts'
import './parts-profile.css'

type Line = BranchPage['levels'][number]

interface Props {
  /** Code. */
  readonly branch: string
  readonly page: BranchPage
  readonly visitsAt: (mark: Mark) => string
}

/** The level profile, then criteria, each beside the network. */
export function PartsProfile({ branch, page, visitsAt }: Props) {
  const { t } = useTranslation()
  const levels = page.levels.flatMap(line => {
    const level = levelSchema.safeParse(line.part).data
    if (level === undefined) return []
    const name = t(`values.level.${level}`)
    return [{ line, name, mark: <LevelMark level={level} silent />, to: visitsAt({ branch, level }) }]
  })
  const criteria = page.criteria.map(line => {
    const criterion = criterionSchema.safeParse(line.part).data
    const name = criterion === undefined ? line.part : t(`values.criterion.${criterion}`)
    return { line, name, mark: null, to: visitsAt({ branch, criterion: line.part }) }
  })
  return (
    <div className="parts-profile">
      <Parts
        title={t('branchPage.parts.levels')}
        column={t('branchPage.parts.level')}
        wave={page.wave}
        rows={levels}
      />
      <Parts
        title={t('branchPage.parts.criteria')}
        column={t('branchPage.parts.criterion')}
        wave={page.wave}
        rows={criteria}
      />
    </div>
  )
}

interface Row {
  readonly line: Line
  readonly name: string
  readonly mark: ReactNode
  readonly to: string
}

interface PartsProps {
  readonly title: string
  readonly column: string
  readonly wave: string | null
  readonly rows: readonly Row[]
}

function Parts({ title, column, wave, rows }: PartsProps) {
  const { t, language } = useWords()
  const measured = rows.filter(({ line }) => line.branch !== null)
  if (measured.length === 0) return null
  return (
    <section aria-label={title}>
      <table className="table parts-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">
              <span className="parts-title" aria-hidden="true">
                {title} <small>{wave}</small>
              </span>
              <span className="only-read">{column}</span>
            </th>
            <th scope="col">
              <span className="only-read">{t('branchPage.parts.bar')}</span>
            </th>
            <th scope="col" className="table-number">
              {t('branchPage.parts.score')}
            </th>
            <CountHead words={t('branchPage.parts.n')} />
            <th scope="col" className="table-number">
              {t('branchPage.parts.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {measured.map(({ line, name, mark, to }) => {
            const { part, branch, network, difference } = line
            const beside =
              network.shown === null
                ? undefined
                : t('branchPage.parts.network', { percent: scoreText(network.shown, language) })
            const n = branch?.n ?? 0
            return (
              <tr key={part}>
                <td>
                  <Link
                    to={to}
                    className="table-link"
                    aria-label={t('branchPage.parts.visits', { part: name })}
                  >
                    {mark} {name}
                  </Link>
                </td>
                <td className="parts-bar" title={beside}>
                  <PartBar mean={branch?.mean ?? null} network={network.mean} />
                  <span className="only-read">{beside}</span>
                </td>
                <td className="table-number">
                  <ScoreNumber percent={branch?.shown ?? null} />
                </td>
                <td className="table-number table-muted">{n < leastVisits ? `(${n})` : n}</td>
                <td className="table-number table-muted">
                  {difference === null ? '–' : signedText(difference, language)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

const width = 80

/** The branch as a bar from 0 to 100, the network as an upright across it. Decorative. */
function PartBar({ mean, network }: { mean: number | null; network: number | null }) {
  const place = (percent: number) => (percent / 100) * width
  return (
    <svg width={width} height="16" viewBox={`0 0 ${width} 16`} aria-hidden="true">
      <path d={`M0 8h${width}`} className="parts-way" />
      {mean !== null && <path d={`M0 8h${place(mean)}`} className="parts-mean" />}
      {network !== null && <path d={`M${place(network)} 1v14`} className="parts-network" />}
    </svg>
  )
}
