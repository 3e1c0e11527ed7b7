import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { criticalEffects } from '../../../../src-shared/model/closed-lists.ts'
import { ChoiceList } from './choice-list.tsx'
import { NumberField } from './typed-field.tsx'
import { useQuestion, useQuestionChange } from './use-question.ts'

const usualCap = 50

/** Whether failing the question changes the total, how, and from where on. */
export function CriticalFields({ id }: { id: string }) {
  const { t } = useTranslation()
  const critical = useQuestion(id, question => question.critical ?? null)
  const change = useQuestionChange(id)
  if (critical === undefined) return null
  return (
    <div className="editor-switched" data-part="critical">
      <Checkbox
        label={t('editor.critical.title')}
        description={t('editor.critical.hint')}
        checked={critical !== null}
        onChange={event => {
          const { checked } = event.currentTarget
          change(question => {
            if (checked) question.critical = { effect: 'flag', failBelow: 100 }
            else delete question.critical
          })
        }}
      />
      {critical !== null && (
        <div className="editor-row">
          <ChoiceList
            label={t('editor.critical.effect')}
            value={critical.effect}
            values={criticalEffects}
            words={effect => t(`editor.critical.effects.${effect}`)}
            onChange={effect =>
              change(({ critical: one }) => {
                if (one === undefined) return
                one.effect = effect
                if (effect === 'capAudit') one.cap ??= usualCap
                else delete one.cap
              })
            }
          />
          {critical.effect === 'capAudit' && (
            <NumberField
              label={t('editor.critical.cap')}
              value={critical.cap}
              onChange={cap =>
                change(({ critical: one }) => {
                  if (one !== undefined) one.cap = cap
                }, 'cap')
              }
            />
          )}
          <NumberField
            label={t('editor.critical.failBelow')}
            value={critical.failBelow}
            onChange={failBelow =>
              change(({ critical: one }) => {
                if (one !== undefined) one.failBelow = failBelow
              }, 'failBelow')
            }
          />
        </div>
      )}
    </div>
  )
}
