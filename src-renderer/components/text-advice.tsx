import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isBlank } from '../../src-shared/model/check-answer.ts'
import type { Hint } from '../../src-shared/narrative/hint.ts'
import { wordCount } from '../../src-shared/narrative/read-text.ts'
import './text-advice.css'

/** Advice waits for a pause in typing of this length, ms. */
const pause = 500
/** More at once would be a wall of reproach. */
const mostShown = 4

interface Props {
  /** For the field's `aria-describedby`. */
  readonly id: string
  readonly text: string
  /** The same function as long as it gives the same: made anew, the advice is too. */
  readonly hintsOf: (text: string) => readonly Hint[]
  /** The number a question has in the checklist; not needed where texts are not compared. */
  readonly numberOf?: (question: string) => number
  /** Puts the cursor on these characters of the text. */
  readonly onShow: (from: number, to: number) => void
}

/** What to look at again in a text, calmly: after a pause, read with the field, never announced. */
export function TextAdvice({ id, text, hintsOf, numberOf, onShow }: Props) {
  const { t } = useTranslation()
  const [settled] = useDebouncedValue(text, pause)
  // An emptied field has nothing to be advised on, at once.
  const read = isBlank(text) ? '' : settled
  const hints = useMemo(() => eachOnce(hintsOf(read)), [hintsOf, read])
  if (read === '') return <div id={id} />
  const hidden = hints.length - mostShown
  return (
    <div className="advice" id={id}>
      {hints.length > 0 && (
        <ul className="advice-list">
          {hints.slice(0, mostShown).map(({ kind, from, to, words, question = '' }) => (
            <li key={`${kind} ${from}`}>
              {kind === 'copied' || kind === 'short' ? (
                t(`narrative.why.${kind}`, { number: numberOf?.(question) ?? '' })
              ) : (
                <>
                  <button
                    type="button"
                    className="advice-words"
                    title={t('narrative.show')}
                    onClick={() => onShow(from, to)}
                  >
                    {words}
                  </button>
                  {' — '}
                  {t(`narrative.why.${kind}`)}
                </>
              )}
            </li>
          ))}
          {hidden > 0 && <li>{t('narrative.more', { count: hidden })}</li>}
        </ul>
      )}
      <p className="advice-count">{t('narrative.words', { count: wordCount(read) })}</p>
    </div>
  )
}

/** The same words are advised on once, at their first place. */
function eachOnce(hints: readonly Hint[]): Hint[] {
  const known = new Set<string>()
  return hints.filter(({ kind, words }) => {
    const key = `${kind} ${words.toLowerCase()}`
    return !known.has(key) && known.add(key)
  })
}
