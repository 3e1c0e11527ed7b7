import { Button } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../components/key-hint.tsx'
import type { StandardForm } from './standard-form-schema.ts'
import { untranslated } from './standard-form-values.ts'

type Props = {
  label: string
  revision: number | null
  busy: boolean
  onSave: () => void
  /** What stands in the way of saving. */
  children?: ReactNode
}

/** Always in sight: what is unsaved, untranslated or faulty, and the button that saves. */
export function SaveBar({ label, revision, busy, onSave, children }: Props) {
  const { t } = useTranslation()
  const { control, formState, getValues } = useFormContext<StandardForm>()
  useWatch({ control })
  const { isDirty, errors, submitCount } = formState
  const faults = submitCount > 0 ? Object.keys(errors).length : 0
  const lacking = untranslated(getValues())
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyS' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      onSave()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [onSave])
  const isNew = revision === null
  return (
    <div className="save-bar">
      {children}
      <Button
        type="submit"
        variant="filled"
        loading={busy}
        disabled={!isNew && !isDirty}
        aria-keyshortcuts="Control+S"
        rightSection={<KeyHint keys={[t('common.keys.ctrl'), 'S']} />}
      >
        {label}
      </Button>
      <p className="save-bar-state" role="status">
        {faults > 0 && (
          <span className="save-bar-faults">{t('standards.form.faults', { count: faults })}</span>
        )}
        {faults === 0 && isDirty && (
          <span>
            {isNew
              ? t('standards.form.unsaved')
              : t('standards.form.willBe', { revision: (revision ?? 0) + 1 })}
          </span>
        )}
        {faults === 0 && !isDirty && !isNew && <span>{t('standards.form.nothingToSave')}</span>}
        {lacking > 0 && (
          <span className="save-bar-lacking">
            {t('standards.form.untranslatedCount', { count: lacking })}
          </span>
        )}
      </p>
    </div>
  )
}
