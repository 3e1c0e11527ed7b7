import { useRef, type KeyboardEvent } from 'react'
import { segmentsOf } from '../../stores/scoring-segments.ts'
import type { AnswerFieldProps } from './answer-field-props.ts'
import { NotApplicableSegment, SegmentButton } from './segment-button.tsx'
import './segments.css'

/** One of several answers as wide segments with their keys on them; a radio group to screen readers. */
export function SegmentField({ question, answer, lost, nameId }: AnswerFieldProps) {
  const group = useRef<HTMLDivElement>(null)
  const segments = segmentsOf(question.answer)
  const { type } = question.answer
  const chosen =
    answer?.na === true ? segments.length : segments.findIndex(one => one.value === answer?.value)
  const entry = Math.max(0, chosen)

  return (
    <div
      ref={group}
      className="segments"
      data-type={type}
      data-many={segments.length > 6 || undefined}
      role="radiogroup"
      aria-labelledby={nameId}
      aria-required={question.required}
      onKeyDown={event => moveWithin(event, group.current)}
    >
      {segments.map((segment, index) => (
        <SegmentButton
          key={segment.value}
          code={question.code}
          segment={segment}
          role="radio"
          chosen={index === chosen}
          lost={lost && index === chosen}
          entry={index === entry}
        />
      ))}
      {question.notApplicable && (
        <NotApplicableSegment
          code={question.code}
          role="radio"
          chosen={answer?.na === true}
          entry={entry === segments.length}
        />
      )}
    </div>
  )
}

/** Left and right walk along the segments without choosing; the space bar chooses. */
export function moveWithin(event: KeyboardEvent, group: HTMLElement | null): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (step === 0 || group === null || event.ctrlKey || event.altKey || event.metaKey) return
  const all = [...group.querySelectorAll<HTMLElement>('[data-segment]')]
  const at = all.findIndex(one => one === document.activeElement)
  all[(at + step + all.length) % all.length]?.focus()
  event.preventDefault()
}
