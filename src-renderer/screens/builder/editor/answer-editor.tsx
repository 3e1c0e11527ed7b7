import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { blankAnswer } from '../../../../src-shared/authoring/blank-answer.ts'
import { answerTypeNames, type AnswerTypeName } from '../../../../src-shared/model/answer-type.ts'
import type { DraftAnswer } from '../../../../src-shared/model/draft-checklist.ts'
import type { AnswerOf, ChangeAnswer } from './change-answer.ts'
import { BandsEditor } from './bands-editor.tsx'
import { ChoiceList } from './choice-list.tsx'
import { LocalisedLine } from './localised-line.tsx'
import { OptionsEditor } from './options-editor.tsx'
import { ScaleEditor } from './scale-editor.tsx'
import { NumberField } from './typed-field.tsx'
import { useQuestion, useQuestionChange } from './use-question.ts'

/** What the question asks for, and what each answer is worth. */
export const AnswerEditor = memo(function AnswerEditor({ id }: { id: string }) {
  const { t } = useTranslation()
  const answer = useQuestion(id, question => question.answer)
  const scored = useQuestion(id, ({ role }) => role === 'scored' || role === 'bonus' || role === 'penalty')
  const change = useQuestionChange(id)
  if (answer === undefined) return null
  return (
    <div className="answer-editor" data-part="answer">
      <ChoiceList
        label={t('editor.question.type')}
        value={answer.type}
        values={answerTypeNames}
        words={type => t(`editor.type.${type}`)}
        onChange={type =>
          change(question => {
            question.answer = blankAnswer(type, question.answer)
          })
        }
      />
      <Details id={id} answer={answer} scored={scored === true} />
    </div>
  )
})

function Details({ id, answer, scored }: { id: string; answer: DraftAnswer; scored: boolean }) {
  const { t } = useTranslation()
  const change = useQuestionChange(id)
  const role = useQuestion(id, question => question.role)
  function changeAs<Type extends AnswerTypeName>(type: Type): ChangeAnswer<Type> {
    const is = (one: DraftAnswer): one is AnswerOf<Type> => one.type === type
    return (edit, typing) =>
      change(question => {
        if (is(question.answer)) edit(question.answer)
      }, typing)
  }
  switch (answer.type) {
    case 'yesNo':
      return (
        <div className="editor-row">
          <ChoiceList
            label={t(role === 'penalty' ? 'editor.answer.taken' : 'editor.answer.good')}
            value={answer.good}
            values={['yes', 'no']}
            words={value => t(`values.answer.${value}`)}
            onChange={good =>
              changeAs('yesNo')(one => {
                one.good = good
              })
            }
          />
          {scored && (
            <NumberField
              label={t('editor.answer.points')}
              value={answer.points}
              onChange={points =>
                changeAs('yesNo')(one => {
                  one.points = points
                }, 'points')
              }
            />
          )}
        </div>
      )
    case 'scale':
      return <ScaleEditor answer={answer} scored={scored} change={changeAs('scale')} />
    case 'choice':
      return <OptionsEditor answer={answer} scored={scored} change={changeAs('choice')} />
    case 'multi':
      return <OptionsEditor answer={answer} scored={scored} change={changeAs('multi')} />
    case 'number':
      return (
        <>
          <div className="editor-row">
            <LimitField
              label={t('editor.answer.min')}
              value={answer.min}
              onChange={min => changeAs('number')(one => setOrDrop(one, 'min', min), 'min')}
            />
            <LimitField
              label={t('editor.answer.max')}
              value={answer.max}
              onChange={max => changeAs('number')(one => setOrDrop(one, 'max', max), 'max')}
            />
            <div className="editor-unit">
              <span className="editor-label">{t('editor.answer.unit')}</span>
              <div className="editor-unit-pair">
                <LocalisedLine
                  name={language => `${t('editor.answer.unit')}, ${language}`}
                  value={answer.unit}
                  onChange={(language, text) =>
                    changeAs('number')(one => {
                      one.unit = { ...one.unit, [language]: text }
                    }, `unit ${language}`)
                  }
                />
              </div>
            </div>
          </div>
          {scored && <BandsEditor answer={answer} change={changeAs('number')} />}
        </>
      )
    case 'duration':
      return scored ? <BandsEditor answer={answer} change={changeAs('duration')} /> : null
    case 'text':
    case 'date':
    case 'time':
    case 'photo':
      return <p className="editor-hint">{t('editor.answer.notScored')}</p>
  }
}

function LimitField(props: {
  label: string
  value: number | null | undefined
  onChange: (value: number | null) => void
}) {
  const { t } = useTranslation()
  return <NumberField {...props} optional placeholder={t('editor.answer.unlimited')} />
}

/** An empty limit is none at all: the file must not hold a null for it. */
function setOrDrop(answer: AnswerOf<'number'>, key: 'min' | 'max', value: number | null): void {
  if (value === null) delete answer[key]
  else answer[key] = value
}
