import { Button, Modal, Select } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import type { BranchPage } from '../../../src-shared/model/comparison/branch-page.ts'
import { useSupervises } from '../../app/supervised.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { NewAction } from '../action/new-action.tsx'
import { originOf } from './origin-of.ts'

interface Props {
  /** Code. */
  readonly branch: string
  readonly page: BranchPage
  readonly checklist: Checklist
}

/** A new action of this branch: first what it stands against, then its form. */
export function ChooseStandard({ branch, page, checklist }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const supervises = useSupervises()
  const [open, setOpen] = useState(false)
  const origin = useMutation({ mutationFn: originOf })
  const { twice, others, standards } = useMemo(
    () => questionsOf(checklist, page, language),
    [checklist, page, language],
  )
  if (!supervises) return null
  const close = () => {
    setOpen(false)
    origin.reset()
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('branchPage.actions.make')}</Button>
      <Modal opened={open} onClose={close} title={t('branchPage.actions.makeTitle')} size="lg">
        <div className="action-new">
          <Select
            label={t('branchPage.actions.standard')}
            description={t('branchPage.actions.standardHint')}
            data={[
              ...(twice.length > 0 ? [{ group: t('branchPage.actions.twice'), items: twice }] : []),
              { group: t('branchPage.actions.others'), items: others },
            ]}
            searchable
            data-autofocus
            maxDropdownHeight={280}
            value={origin.variables?.question ?? null}
            onChange={question => {
              if (question !== null)
                origin.mutate({ branch, page, question, standard: standards.get(question) ?? null })
            }}
          />
          {origin.error && <ErrorState error={origin.error} />}
          {origin.data && <NewAction key={origin.data.question} origin={origin.data} onCancel={close} />}
        </div>
      </Modal>
    </>
  )
}

/** Scored questions of the checklist as choices: those failed in two waves running, the least met first, and the rest. */
function questionsOf(checklist: Checklist, { failedTwice }: BranchPage, language: 'ru' | 'en') {
  const all = checklist.moments.flatMap(({ questions }) => questions).filter(({ role }) => role === 'scored')
  const choice = (code: string, text: (typeof all)[number]['text']) => ({
    value: code,
    label: localised(text, language) || code,
  })
  const repeated = failedTwice.flatMap(({ questions }) => questions)
  const codes = new Set(all.map(({ code }) => code))
  const twice = repeated.filter(({ code }) => codes.has(code)).map(({ code, text }) => choice(code, text))
  const listed = new Set(twice.map(({ value }) => value))
  return {
    twice,
    others: all.filter(({ code }) => !listed.has(code)).map(({ code, text }) => choice(code, text)),
    standards: new Map(all.map(({ code, standard }) => [code, standard ?? null])),
  }
}
