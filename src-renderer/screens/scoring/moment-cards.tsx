import { memo, useEffect, useMemo, useState } from 'react'
import type { Moment } from '../../../src-shared/model/moment.ts'
import { afterPaint } from '../../stores/after-paint.ts'
import { HiddenCard } from './hidden-card.tsx'
import { QuestionCard } from './question-card.tsx'
import { useScoring, useSession } from './session-context.ts'

/** So many cards are skipped or drawn as one: each part that may be skipped has its price in every frame. */
const groupSize = 25
/** Cards from the one in hand on that are drawn with the moment: what a usual window shows. */
const ahead = 6

interface Props {
  readonly moment: Moment
  /** Codes of the questions that are shown. */
  readonly shown: readonly string[]
  readonly numbers: ReadonlyMap<string, number>
}

/** The questions of a moment, and among them those that are hidden though they were answered. */
export function MomentCards({ moment, shown, numbers }: Props) {
  const kept = useScoring(state => state.live.kept)
  const { store } = useSession()
  const groups = useMemo(() => {
    const all = moment.questions.map(question => question.code)
    return Array.from({ length: Math.ceil(all.length / groupSize) }, (_, index) =>
      all.slice(index * groupSize, (index + 1) * groupSize),
    )
  }, [moment])
  // How far the moment is drawn: at first to where the cursor goes, then as far again with every frame, so that the
  // next key need not wait for all of it.
  const [end, setEnd] = useState(() => {
    const at = moment.questions.findIndex(question => question.code === store.getState().focus)
    return at + ahead
  })
  const whole = end >= moment.questions.length
  useEffect(() => {
    if (whole) return
    let gone = false
    afterPaint(() => {
      if (!gone) setEnd(2 * end)
    })
    return () => {
      gone = true
    }
  }, [end, whole])
  return (
    <div className="cards" role="list">
      {groups.map((codes, index) => (
        <CardGroup
          key={codes[0]}
          codes={codes}
          end={Math.max(0, Math.min(groupSize, end - index * groupSize))}
          shown={shown}
          kept={kept}
          numbers={numbers}
        />
      ))}
    </div>
  )
}

interface GroupProps {
  readonly codes: readonly string[]
  /** How many of them are drawn by now. */
  readonly end: number
  readonly shown: readonly string[]
  readonly kept: readonly string[]
  readonly numbers: ReadonlyMap<string, number>
}

/** Out of sight nothing of it is laid out or painted; and what changes on a card of another group passes it by. */
const CardGroup = memo(function CardGroup({ codes, end, shown, kept, numbers }: GroupProps) {
  const inHand = useScoring(state => codes.includes(state.focus))
  const now = codes.slice(0, end)
  return (
    <div className="card-group" role="none" data-in-hand={inHand || undefined}>
      {now.map(one =>
        shown.includes(one) ? (
          <QuestionCard key={one} code={one} number={numbers.get(one) ?? 0} />
        ) : (
          kept.includes(one) && <HiddenCard key={one} code={one} number={numbers.get(one) ?? 0} />
        ),
      )}
    </div>
  )
})
