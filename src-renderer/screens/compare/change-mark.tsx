import { scoreText } from '../../../src-shared/format/number.ts'
import type { ComparedBranchLine } from '../../../src-shared/model/comparison.ts'
import { changeText, type Words } from './figures.ts'

interface Props extends Words {
  readonly change: ComparedBranchLine['change']
  /** The words beside the mark too, where there is room for them. */
  readonly spelled?: boolean
}

/** An arrow and its figure for a proven change; a dot for all else. Screen readers get the words. */
export function ChangeMark({ change, spelled = false, t, language }: Props) {
  const words = changeText({ t, language }, change)
  if (change.kind === 'notCompared') {
    return (
      <span className="compare-change" data-kind="none" title={words}>
        <span aria-hidden="true">–</span>
        <span className="only-read">{words}</span>
      </span>
    )
  }
  if (change.kind !== 'proven') {
    return (
      <span className="compare-change" data-kind="none" title={words}>
        <span aria-hidden="true" className="compare-dot">
          ·
        </span>
        <span className={spelled ? undefined : 'only-read'}>
          {spelled && change.kind !== 'notEnough' ? t('compare.network.notProven') : words}
        </span>
      </span>
    )
  }
  const up = change.difference > 0
  return (
    <span className="compare-change" data-kind={up ? 'up' : 'down'} title={words}>
      <svg className="mark" width="10" height="12" viewBox="0 0 10 12" aria-hidden="true">
        <path
          d={up ? 'M5 11V1.5M1.5 5 5 1.5 8.5 5' : 'M5 1v9.5M1.5 7 5 10.5 8.5 7'}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
        />
      </svg>{' '}
      <span aria-hidden="true">{scoreText(Math.abs(change.shown), language)}</span>
      <span className="only-read">{words}</span>
    </span>
  )
}
