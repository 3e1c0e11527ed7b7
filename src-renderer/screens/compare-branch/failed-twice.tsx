import { useId, useState } from 'react'
import { Link } from 'wouter'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Action } from '../../../src-shared/model/action.ts'
import type { BranchPage } from '../../../src-shared/model/comparison/branch-page.ts'
import { DenseTable } from '../../components/dense-table.tsx'
import type { Mark } from '../compare/mark.ts'
import { useWords } from '../compare/sections/use-words.ts'
import { isOpen } from './is-open.ts'
import { ActionButton } from '../action/action-button.tsx'
import { originOf } from './origin-of.ts'
import { ShareMetFigure } from './share-met.tsx'
import './failed-twice.css'

type Failed = BranchPage['failedTwice'][number]

interface Props {
  /** Code. */
  readonly branch: string
  readonly page: BranchPage
  readonly actions: readonly Action[]
  readonly visitsAt: (mark: Mark) => string
}

/** Rows shown at first. */
const few = 8

/** Standards that failed in this wave and in the one before, the least met first, each with the way to an action. */
export function FailedTwice({ branch, page, actions, visitsAt }: Props) {
  const { t } = useWords()
  const id = useId()
  const [all, setAll] = useState(false)
  const { wave, before, failedTwice } = page
  const shown = all ? failedTwice : failedTwice.slice(0, few)
  return (
    <section className="branch-part" aria-labelledby={id}>
      <div className="branch-part-head">
        <h2 id={id}>
          {t('branchPage.twice.title')}{' '}
          {failedTwice.length > 0 && (
            <small>{t('branchPage.twice.count', { count: failedTwice.length })}</small>
          )}
        </h2>
        {failedTwice.length > 0 && <p data-below>{t('branchPage.twice.note')}</p>}
      </div>
      {wave === null || before === null ? (
        <p className="branch-quiet">{t('branchPage.twice.noBefore')}</p>
      ) : failedTwice.length === 0 ? (
        <p className="branch-quiet">{t('branchPage.twice.none', { wave, before })}</p>
      ) : (
        <>
          <DenseTable
            label={t('branchPage.twice.title')}
            className="twice-table"
            count={shown.length}
            head={
              <>
                <th scope="col">{t('branchPage.twice.standard')}</th>
                <th scope="col">{t('branchPage.twice.moment')}</th>
                <th scope="col">{before}</th>
                <th scope="col">{wave}</th>
                <th scope="col">{t('branchPage.twice.action')}</th>
              </>
            }
          >
            {(first, end) =>
              shown
                .slice(first, end)
                .map((failed, index) => (
                  <Row
                    key={failed.standard}
                    failed={failed}
                    place={first + index + 2}
                    branch={branch}
                    page={page}
                    waves={[before, wave]}
                    actions={actions}
                    visitsAt={visitsAt}
                  />
                ))
            }
          </DenseTable>
          {failedTwice.length > few && (
            <button type="button" className="branch-more" onClick={() => setAll(!all)}>
              {all
                ? t('branchPage.twice.first', { count: few })
                : t('branchPage.twice.all', { count: failedTwice.length })}
            </button>
          )}
        </>
      )}
    </section>
  )
}

interface RowProps extends Props {
  readonly failed: Failed
  readonly place: number
  readonly waves: readonly [string, string]
}

function Row({ failed, place, branch, page, waves: [before, wave], actions, visitsAt }: RowProps) {
  const { t, language } = useWords()
  const { standard, questions, was, now } = failed
  const [question] = questions
  const name = [...new Set(questions.map(({ text }) => localised(text, language)))].join('; ') || standard
  const moments = new Set(questions.map(({ moment }) => moment))
  const where = page.moments
    .filter(({ part }) => moments.has(part))
    .map(({ part, title }) => localised(title ?? undefined, language) || part)
    .join(', ')
  const open = actions.filter(action => isOpen(action) && action.standard === standard)
  if (question === undefined) return null
  const cell = (share: Failed['now'], of: string) => (
    <td>
      <Link to={visitsAt({ branch, in: of, question: question.code })} className="twice-share">
        <span className="only-read">{t('branchPage.twice.visits', { standard: name, wave: of })} </span>
        <ShareMetFigure {...share} />
      </Link>
    </td>
  )
  return (
    <tr aria-rowindex={place}>
      <td className="twice-standard" title={name}>
        {name}
      </td>
      <td className="twice-moment table-muted" title={where}>
        {where}
      </td>
      {cell(was, before)}
      {cell(now, wave)}
      <td className="twice-acts">
        {open.map(({ id, number, stage }) => (
          <Link key={id} to={`/actions/${id}`} className="twice-open">
            {t('actions.number', { number })} · {t(`actions.stage.${stage}`)}
          </Link>
        ))}
        <ActionButton
          label={t('branchPage.twice.act', { standard: name })}
          origin={() => originOf({ branch, page, question: question.code, standard })}
        />
      </td>
    </tr>
  )
}
