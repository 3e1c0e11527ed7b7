import { ActionIcon, Button } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { freeCode } from '../../../../src-shared/authoring/free-code.ts'
import { proposeCode } from '../../../../src-shared/authoring/propose-code.ts'
import type { DraftOption } from '../../../../src-shared/model/draft-checklist.ts'
import type { AnswerOf } from './change-answer.ts'
import { DownIcon, RemoveIcon, UpIcon } from './editor-icons.tsx'
import { LocalisedLine } from './localised-line.tsx'
import { NumberField } from './typed-field.tsx'
import { useRowKeys } from './use-row-keys.ts'

interface Props {
  readonly answer: AnswerOf<'choice'> | AnswerOf<'multi'>
  readonly scored: boolean
  readonly change: (edit: (answer: { options: DraftOption[] }) => void, typing?: string) => void
}

const proposed = /^option(-\d+)?$/

/** Options of a choice or a set: words in both languages, code, points; Enter adds the next one. */
export function OptionsEditor({ answer, scored, change }: Props) {
  const { t } = useTranslation()
  const list = useRef<HTMLOListElement>(null)
  const { options } = answer
  const rows = useRowKeys(options.length)

  function add() {
    change(one => {
      const code = freeCode('option-1', new Set(one.options.map(option => option.code)))
      one.options.push({ code, text: {}, points: 0 })
    })
    // The new row is drawn at once: the change is synchronous.
    queueMicrotask(() => list.current?.querySelector<HTMLInputElement>('li:last-child .editor-line')?.focus())
  }

  function move(from: number, by: 1 | -1) {
    const to = from + by
    if (to < 0 || to >= options.length) return
    change(one => {
      const [moved] = one.options.splice(from, 1)
      if (moved !== undefined) one.options.splice(to, 0, moved)
    })
    rows.moved(from, to)
  }

  /** A code that nobody wrote follows the words. */
  function nameCode(index: number) {
    change(one => {
      const option = one.options[index]
      if (option === undefined || !proposed.test(option.code)) return
      const wish = proposeCode(option.text.en?.trim() || option.text.ru || '').slice(0, 32)
      const others = new Set(one.options.filter(other => other !== option).map(({ code }) => code))
      if (wish !== '') option.code = freeCode(wish.replace(/-+$/u, ''), others)
    })
  }

  return (
    <div className="editor-table" role="group" aria-label={t('editor.answer.options')}>
      <div className="option-row editor-table-head" data-scored={scored || undefined} aria-hidden="true">
        <span>{t('values.language.ru')}</span>
        <span>{t('values.language.en')}</span>
        <span>{t('editor.answer.code')}</span>
        {scored && <span>{t('editor.answer.points')}</span>}
      </div>
      <ol ref={list} className="editor-lines">
        {options.map((option, index) => {
          const number = index + 1
          return (
            <li
              key={rows.keys[index]}
              className="option-row"
              data-scored={scored || undefined}
              onKeyDown={event => {
                if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
                  event.preventDefault()
                  move(index, event.key === 'ArrowUp' ? -1 : 1)
                } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
                  event.preventDefault()
                  add()
                }
              }}
              onBlur={event => {
                const { relatedTarget: next, currentTarget: line } = event
                // On the way to the other language the words are not whole yet.
                if (next instanceof HTMLElement && next.lang !== '' && line.contains(next)) return
                nameCode(index)
              }}
            >
              <LocalisedLine
                name={language => t('editor.answer.optionText', { number, language })}
                value={option.text}
                onChange={(language, text) =>
                  change(one => {
                    const at = one.options[index]
                    if (at !== undefined) at.text[language] = text
                  }, `option ${index} ${language}`)
                }
              />
              <input
                className="editor-line"
                value={option.code}
                spellCheck={false}
                autoComplete="off"
                aria-label={t('editor.answer.optionCode', { number })}
                onChange={event => {
                  const code = event.currentTarget.value.slice(0, 64)
                  change(one => {
                    const at = one.options[index]
                    if (at !== undefined) at.code = code
                  }, `option ${index} code`)
                }}
              />
              {scored && (
                <NumberField
                  quiet
                  label={t('editor.answer.optionPoints', { number })}
                  value={option.points}
                  onChange={points =>
                    change(one => {
                      const at = one.options[index]
                      if (at !== undefined) at.points = points
                    }, `option ${index} points`)
                  }
                />
              )}
              <span className="editor-row-acts">
                <ActionIcon
                  aria-label={t('editor.answer.optionUp', { number })}
                  onClick={() => move(index, -1)}
                >
                  <UpIcon />
                </ActionIcon>
                <ActionIcon
                  aria-label={t('editor.answer.optionDown', { number })}
                  onClick={() => move(index, 1)}
                >
                  <DownIcon />
                </ActionIcon>
                <ActionIcon
                  aria-label={t('editor.answer.optionRemove', { number })}
                  onClick={() => {
                    rows.removed(index)
                    change(one => {
                      one.options.splice(index, 1)
                    })
                  }}
                >
                  <RemoveIcon />
                </ActionIcon>
              </span>
            </li>
          )
        })}
      </ol>
      <Button variant="subtle" onClick={add}>
        {t('editor.answer.addOption')}
      </Button>
    </div>
  )
}
