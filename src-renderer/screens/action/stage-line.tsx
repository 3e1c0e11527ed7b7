import { useTranslation } from 'react-i18next'
import { isOpen } from '../../../src-shared/actions/stage-moves.ts'
import { openStages, type Stage } from '../../../src-shared/model/action.ts'

/** Plan, do, check, act as stops of a line; an ended action says how it ended. */
export function StageLine({ stage }: { stage: Stage }) {
  const { t } = useTranslation()
  if (!isOpen(stage)) return <p className="action-verdict">{t(`actions.stage.${stage}`)}</p>
  const at = openStages.findIndex(one => one === stage)
  return (
    <ol className="action-line">
      {openStages.map((one, index) => (
        <li
          key={one}
          data-passed={index < at || undefined}
          data-here={index === at || undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          {t(`actions.stage.${one}`)}
          {index === at && <small>{t(`actions.stageHint.${one}`)}</small>}
        </li>
      ))}
    </ol>
  )
}
