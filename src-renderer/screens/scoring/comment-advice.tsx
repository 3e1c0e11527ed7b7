import { useDebouncedValue } from '@mantine/hooks'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isBlank } from '../../../src-shared/model/check-answer.ts'
import type { Hint } from '../../../src-shared/narrative/hint.ts'
import { hintsFor } from '../../../src-shared/narrative/hints-for.ts'
import { wordCount } from '../../../src-shared/narrative/read-text.ts'
import { otherComments } from '../../../src-shared/narrative/visit-hints.ts'
import { useSession } from './session-context.ts'

/** Advice waits for a pause in typing of this length, ms. */
const pause = 500
/** More at once would be a wall of reproach. */
const mostShown = 4

interface Props {
  readonly id: string
  readonly code: string
  readonly text: string
  /** The answer lost points. */
  readonly lost: boolean
  readonly onShow: (from: number, to: number) => void
}

/** What to look at again in a comment, calmly: after a pause, read with the field, never announced. */
export function CommentAdvice({ text, ...rest }: Props) {
  const [settled] = useDebouncedValue(text, pause)
  // An emptied field has nothing to be advised on, at once.
  return <Advice text={isBlank(text) ? '' : settled} {...rest} />
}

const Advice = memo(
  function Advice({ id, code, text, lost, onShow }: Props) {
    const { t } = useTranslation()
    const { store } = useSession()
    const hints = useMemo(() => {
      // The other comments cannot change while this one is in hand.
      const { answers, live } = store.getState()
      const others = otherComments(code, Object.keys(live.marks), answers)
      return eachOnce(hintsFor(text, { lost, others }))
    }, [store, code, text, lost])
    if (text === '') return <div id={id} />
    const numbers = [...store.getState().questions.keys()]
    const hidden = hints.length - mostShown
    return (
      <div className="advice" id={id}>
        {hints.length > 0 && (
          <ul className="advice-list">
            {hints.slice(0, mostShown).map(({ kind, from, to, words, question = '' }) => (
              <li key={`${kind} ${from}`}>
                {kind === 'copied' || kind === 'short' ? (
                  t(`narrative.why.${kind}`, { number: numbers.indexOf(question) + 1 })
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
        <p className="advice-count">{t('narrative.words', { count: wordCount(text) })}</p>
      </div>
    )
  },
  // The way to show a place is made anew at each letter and does the same.
  (before, after) =>
    before.text === after.text &&
    before.code === after.code &&
    before.lost === after.lost &&
    before.id === after.id,
)

/** The same words are advised on once, at their first place. */
function eachOnce(hints: readonly Hint[]): Hint[] {
  const known = new Set<string>()
  return hints.filter(({ kind, words }) => {
    const key = `${kind} ${words.toLowerCase()}`
    return !known.has(key) && known.add(key)
  })
}
