import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { freeCode } from '../../../../src-shared/authoring/free-code.ts'
import { proposeCode } from '../../../../src-shared/authoring/propose-code.ts'
import { takenCodes } from '../../../stores/builder-index.ts'
import { useBuilderStore } from '../builder-context.ts'
import { BilingualField } from './bilingual-field.tsx'
import { useQuestion, useQuestionChange } from './use-question.ts'

const proposed = /^question(-\d+)?$/
const longestProposal = 40

/** What is asked, and what good looks like. */
export const WordingFields = memo(function WordingFields({ id }: { id: string }) {
  return (
    <>
      <QuestionText id={id} />
      <Guide id={id} />
    </>
  )
})

function QuestionText({ id }: { id: string }) {
  const { t } = useTranslation()
  const store = useBuilderStore()
  const text = useQuestion(id, question => question.text)
  const change = useQuestionChange(id)

  /** A code that nobody wrote follows the words. */
  function nameCode() {
    const { draft, index } = store.getState()
    const question = index.questions.get(id)?.question
    if (question === undefined || !proposed.test(question.code)) return
    const wish = proposeCode(question.text.en?.trim() || question.text.ru || '')
      .slice(0, longestProposal)
      .replace(/-[^-]*$/u, match => (match.length < longestProposal / 2 ? match : ''))
      .replace(/-+$/u, '')
    if (wish === '') return
    const code = freeCode(wish, takenCodes(draft, 'question'))
    change(one => {
      one.code = code
    })
  }

  return (
    <BilingualField
      label={t('editor.question.text')}
      part="text"
      value={text}
      onChange={(language, words) =>
        change(question => {
          question.text[language] = words
        }, `text ${language}`)
      }
      onLeave={nameCode}
    />
  )
}

function Guide({ id }: { id: string }) {
  const { t } = useTranslation()
  const guide = useQuestion(id, question => question.guide)
  const change = useQuestionChange(id)
  return (
    <BilingualField
      label={t('editor.question.guide')}
      hint={t('editor.question.guideHint')}
      part="guide"
      lines={3}
      value={guide}
      onChange={(language, words) =>
        change(question => {
          question.guide = { ...question.guide, [language]: words }
        }, `guide ${language}`)
      }
    />
  )
}
