import { ActionIcon, Button, Menu } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { blankAnswer } from '../../../../src-shared/authoring/blank-answer.ts'
import { answerTypeNames } from '../../../../src-shared/model/answer-type.ts'
import { KeyHint } from '../../../components/key-hint.tsx'
import { useBuilderStore } from '../builder-context.ts'
import { showOutline } from '../builder-layout.ts'
import { addQuestionHere } from './add-question-here.ts'

interface Props {
  readonly opened: boolean
  readonly onOpened: (opened: boolean) => void
}

/** What can be added: a question of each type after the selected row, and a moment. */
export function AddButtons({ opened, onOpened }: Props) {
  const { t } = useTranslation()
  const store = useBuilderStore()
  const chosen = useRef(false)
  return (
    <div className="outline-foot">
      <Button
        aria-keyshortcuts="N"
        rightSection={<KeyHint keys="N" />}
        onClick={() => {
          showOutline(false)
          addQuestionHere(store, blankAnswer('yesNo'))
        }}
      >
        {t('builder.add.question')}
      </Button>
      <Menu
        opened={opened}
        onChange={open => {
          onOpened(open)
          // Closed without a choice, the cursor goes back to where it came from.
          if (!open && !chosen.current) store.acts.select(store.getState().selected, true)
          chosen.current = false
        }}
        position="top-start"
        returnFocus={false}
      >
        <Menu.Target>
          <ActionIcon
            className="outline-type"
            aria-label={t('builder.add.type')}
            title={t('builder.add.type')}
            aria-keyshortcuts="Shift+N"
          >
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
              <path d="M3 4.5 6 7.5 9 4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
            </svg>
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown aria-label={t('builder.add.type')}>
          {answerTypeNames.map(type => (
            <Menu.Item
              key={type}
              onClick={() => {
                chosen.current = true
                showOutline(false)
                addQuestionHere(store, blankAnswer(type))
              }}
            >
              {t(`editor.type.${type}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        variant="subtle"
        aria-keyshortcuts="M"
        rightSection={<KeyHint keys="M" />}
        onClick={() => {
          const { selected, index } = store.getState()
          const here = selected.kind === 'question' ? index.questions.get(selected.id)?.moment : undefined
          showOutline(false)
          store.acts.addMoment(selected.kind === 'moment' ? selected.id : here)
        }}
      >
        {t('builder.add.moment')}
      </Button>
    </div>
  )
}
