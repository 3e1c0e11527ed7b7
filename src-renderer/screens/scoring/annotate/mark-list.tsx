import { TextInput } from '@mantine/core'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { longestLabel, type Mark } from '../../../../src-shared/model/annotation.ts'
import { markWords } from '../../../components/evidence/mark-words.ts'
import type { Marks } from './use-marks.ts'

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
/** One press moves so far, a share of the photo. */
const stride = 0.01

interface Props {
  readonly marks: Marks
  /** Grows when the cursor is to go to the chosen mark. */
  readonly turn: number
  readonly onRemove: (at: number) => void
}

/** Every mark by name: arrow keys move the one the cursor stands on, with Shift they change its size. */
export function MarkList({ marks, turn, onRemove }: Props) {
  const { t } = useTranslation()
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (turn > 0) list.current?.querySelector<HTMLElement>('[data-chosen] [data-goal]')?.focus()
  }, [turn])

  function onKeyDown(event: KeyboardEvent, at: number) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const way = ways[event.code]
    if (event.code === 'Delete' || event.code === 'Backspace') onRemove(at)
    else if (way === undefined) return
    else if (event.shiftKey) marks.resize(at, way[0] * stride, way[1] * stride)
    else marks.move(at, way[0] * stride, way[1] * stride)
    event.preventDefault()
  }

  if (marks.marks.length === 0) return <p className="dialog-note">{t('evidence.annotate.none')}</p>
  return (
    <ol className="mark-list" ref={list}>
      {marks.marks.map((mark, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- marks have no name but their place
        <li key={at} data-chosen={marks.chosen === at || undefined}>
          <button
            type="button"
            className="mark-name"
            data-goal={mark.kind === 'text' ? undefined : ''}
            aria-pressed={marks.chosen === at}
            onFocus={() => marks.choose(at)}
            onClick={() => marks.choose(at)}
            onKeyDown={event => onKeyDown(event, at)}
          >
            {at + 1}. {markWords(mark, t)}
          </button>
          <button
            type="button"
            className="mark-remove"
            aria-label={t('evidence.annotate.remove', { number: at + 1 })}
            onClick={() => onRemove(at)}
          >
            <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
              <path d="M1.5 1.5l7 7M8.5 1.5l-7 7" stroke="currentColor" strokeWidth="1.5" />
            </svg>
          </button>
          {mark.kind === 'text' && <WordsInput mark={mark} at={at} marks={marks} />}
        </li>
      ))}
    </ol>
  )
}

interface WordsProps {
  readonly mark: Extract<Mark, { kind: 'text' }>
  readonly at: number
  readonly marks: Marks
}

function WordsInput({ mark, at, marks }: WordsProps) {
  const { t } = useTranslation()
  return (
    <TextInput
      className="mark-words"
      aria-label={t('evidence.annotate.wordsOf', { number: at + 1 })}
      placeholder={t('evidence.annotate.words')}
      maxLength={longestLabel}
      data-goal=""
      value={mark.text}
      onFocus={() => marks.choose(at)}
      onChange={event => marks.put(at, { ...mark, text: event.currentTarget.value }, 'words')}
    />
  )
}
