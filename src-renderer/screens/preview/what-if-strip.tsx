import { Button, NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { whatIf, type Sample } from '../../../src-shared/authoring/sample-answers.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import { percentText } from '../../../src-shared/format/number.ts'
import type { Answers } from '../../../src-shared/model/answer.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import { scoreAudit } from '../../../src-shared/scoring/score-audit.ts'
import { usePreferences } from '../../stores/preferences.ts'

interface Props {
  readonly checklist: Checklist
  readonly onAnswers: (answers: Answers) => void
}

/** What the total would be at best, at worst, and with a critical question failed; a press fills the answers in. */
export function WhatIfStrip({ checklist, onAnswers }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const made = useMemo(() => whatIf(checklist), [checklist])
  const texts = new Map(
    checklist.moments.flatMap(moment => moment.questions.map(({ code, text }) => [code, text] as const)),
  )
  const gives = (words: string, { answers }: Sample) => {
    const { percent } = scoreAudit(checklist, answers)
    return t('checklists.preview.gives', {
      words,
      percent: percent === null ? t('checklists.preview.notScored') : percentText(percent, language),
    })
  }
  return (
    <section className="what-if" aria-label={t('checklists.preview.whatIf')}>
      <span className="what-if-name" aria-hidden="true">
        {t('checklists.preview.whatIf')}
      </span>
      {(['best', 'worst'] as const).map(kind => (
        <Button key={kind} size="sm" onClick={() => onAnswers(made[kind].answers)}>
          {gives(t(`checklists.preview.${kind}`), made[kind])}
        </Button>
      ))}
      {made.criticals.length > 0 && (
        <NativeSelect
          aria-label={t('checklists.preview.critical')}
          className="what-if-critical"
          value=""
          onChange={event => {
            const { value } = event.currentTarget
            const chosen = made.criticals.find(one => one.question === value)
            if (chosen !== undefined) onAnswers(chosen.answers)
          }}
        >
          <option value="">{t('checklists.preview.critical')}…</option>
          {made.criticals.map(one => (
            <option key={one.question} value={one.question}>
              {gives(localised(texts.get(one.question), language), one)}
            </option>
          ))}
        </NativeSelect>
      )}
      <Button size="sm" variant="subtle" onClick={() => onAnswers({})}>
        {t('checklists.preview.clear')}
      </Button>
      <span className="what-if-note">{t('checklists.preview.note')}</span>
    </section>
  )
}
