import { useEffect, useId, useState } from 'react'
import type { AnswerValue } from '../../../src-shared/model/answer.ts'
import type { AnswerFieldProps } from './answer-field-props.ts'
import { NotApplicableSwitch } from './not-applicable-switch.tsx'
import { useActs } from './session-context.ts'
import './segments.css'
import './line-field.css'

interface Props extends AnswerFieldProps {
  readonly label: string
  readonly placeholder: string
  /** The stored value as it is typed. */
  readonly shown: string
  /** The value of what was typed; null when it cannot be read. */
  readonly read: (text: string) => AnswerValue | null
  /** What is wrong with text that cannot be read. */
  readonly fault: (text: string) => string
  /** Beside the field: unit, limits. */
  readonly note?: string | undefined
  /** Echo of what was understood. */
  readonly echo?: string | undefined
  readonly children?: React.ReactNode
}

/** One line to type an answer into; saved as soon as it can be read, a fault is named on leaving. */
export function LineField(props: Props) {
  const { question, answer, nameId, label, placeholder, shown, read, fault, note, echo, children } = props
  const acts = useActs()
  const id = useId()
  const [text, setText] = useState(shown)
  const [left, setLeft] = useState(false)
  const unread = text.trim() !== '' && read(text) === null

  // A value that came from elsewhere (undo, stopwatch, N/A) replaces what stands in the field.
  useEffect(() => {
    setText(now => {
      const kept = read(now)
      const same = answer?.value === undefined ? kept === null && answer?.na !== true : kept === answer.value
      return same ? now : shown
    })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `read` is made anew at each drawing
  }, [answer?.value, shown])

  function onChange(typed: string) {
    setText(typed)
    setLeft(false)
    const value = typed.trim() === '' ? undefined : read(typed)
    if (value !== null) acts.type(question.code, value)
  }
  function onLeave() {
    setLeft(true)
    // Words that cannot be read must not hide an older answer.
    if (unread) acts.type(question.code, undefined)
    else if (text.trim() !== '') setText(shown)
    acts.flush()
  }

  return (
    <div className="line">
      <div className="line-row">
        <input
          className="line-input"
          data-entry=""
          data-size={question.answer.type}
          aria-labelledby={nameId}
          aria-describedby={`${id}-note`}
          aria-invalid={unread && left}
          aria-required={question.required}
          title={label}
          placeholder={placeholder}
          inputMode={question.answer.type === 'number' ? 'decimal' : 'text'}
          autoComplete="off"
          value={text}
          onChange={event => onChange(event.currentTarget.value)}
          onBlur={onLeave}
          onKeyDown={event => {
            if (event.key !== 'Enter' || !unread) return
            event.preventDefault()
            setLeft(true)
          }}
        />
        {children}
        <span className="line-note">{note}</span>
        {question.notApplicable && (
          <div className="line-na">
            <NotApplicableSwitch question={question} answer={answer} />
          </div>
        )}
      </div>
      <p className="line-echo" id={`${id}-note`} data-fault={(unread && left) || undefined}>
        {unread && left ? fault(text) : (echo ?? '')}
      </p>
    </div>
  )
}
