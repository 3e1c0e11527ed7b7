import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { localised } from '../../../src-shared/format/localised.ts'
import { lossWords } from '../../../src-shared/wording/loss-words.ts'
import type { ContractOutputs } from '../../app/contract-outputs.ts'
import { usePreferences } from '../../stores/preferences.ts'

type Imported = ContractOutputs['checklistDrafts']['importForm']

/** What a form has become, and everything that could not be carried over, in the order of its sheets. */
export function ImportedForm({ imported, onAnother }: { imported: Imported; onAnother: () => void }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { draft, losses } = imported
  const title = localised(draft.title, language) || draft.code
  return (
    <div className="imported">
      <h2 ref={heading} tabIndex={-1}>
        {t('checklists.import.done', { title })}
      </h2>
      <p>
        {t('checklists.import.facts', {
          questions: t('checklists.page.questions', { count: draft.questions }),
          moments: t('checklists.page.moments', { count: draft.moments }),
        })}{' '}
        {losses.length === 0 && t('checklists.import.whole')}
      </p>
      <div className="imported-acts">
        <Button component={Link} to={`/checklists/drafts/${draft.id}`} variant="filled">
          {t('checklists.import.open')}
        </Button>
        <Button onClick={onAnother}>{t('checklists.import.another')}</Button>
      </div>
      {losses.length > 0 && (
        <section aria-labelledby="losses">
          <h3 id="losses">{t('checklists.import.losses', { count: losses.length })}</h3>
          <p className="imported-note">{t('checklists.import.lossesNote')}</p>
          <ol className="losses">
            {losses.map(loss => (
              <li key={`${loss.sheet} ${loss.row} ${loss.column} ${loss.code} ${loss.found}`}>
                <span className="loss-where">
                  {loss.row === null
                    ? t('checklists.import.whereSheet', { sheet: loss.sheet })
                    : t('checklists.import.where', { sheet: loss.sheet, row: loss.row })}
                </span>
                <span>{lossWords(loss, t)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}
