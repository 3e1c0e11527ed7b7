import { useTranslation } from 'react-i18next'
import { durationText } from '../../../src-shared/format/duration.ts'
import { shownBy, type JumpChoice } from '../../stores/stopwatch-run.ts'
import { useActs, useScoring } from './session-context.ts'
import { useMoment } from './use-moment.ts'

const choices = ['wall', 'watch', 'type'] as const satisfies readonly JumpChoice[]

/** The clocks went apart while the stopwatch ran: the person says which one counts, whenever it suits them. */
export function StopwatchJump({ code }: { code: string }) {
  const { t } = useTranslation()
  const acts = useActs()
  const run = useScoring(state => state.runs[code])
  const stopped = useScoring(state => state.jumps[code])
  const now = useMoment(run !== undefined, 1_000)
  const jump = run === undefined ? stopped : shownBy(run, now).jump
  if (jump === undefined || jump === null) return null
  const apart = jump.wallMs - jump.watchMs
  const time = (ms: number) => durationText(ms / 1000)
  const words = {
    wall: t('time.jump.wall', { time: time(jump.wallMs) }),
    watch: t('time.jump.watch', { time: time(jump.watchMs) }),
    type: t('time.jump.type'),
  }
  async function settle(choice: JumpChoice) {
    await acts.settleJump(code, choice)
    acts.go(code, 'answer')
  }
  return (
    <div className="stopwatch-jump" role="group" aria-label={t('time.jump.label')}>
      <p role="status">
        {apart > 0
          ? t('time.jump.ahead', { apart: time(apart) })
          : t('time.jump.behind', { apart: time(-apart) })}
      </p>
      <div className="stopwatch-jump-acts">
        {choices.map(choice => (
          <button key={choice} type="button" className="line-act" onClick={() => void settle(choice)}>
            {words[choice]}
          </button>
        ))}
      </div>
    </div>
  )
}
