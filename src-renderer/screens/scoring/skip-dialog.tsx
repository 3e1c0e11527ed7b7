import { Button, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { useSession } from './session-context.ts'

/** A whole moment did not take place: one reason for all its questions. */
export function SkipDialog({ moment, onClose }: { moment: string | null; onClose: () => void }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { store } = useSession()
  const { audit, live, questions } = store.getState()
  const title = localised(audit.document.moments.find(one => one.code === moment)?.title, language)
  const shown = live.moments.find(one => one.code === moment)?.questions ?? []
  const will = shown.filter(code => questions.get(code)?.notApplicable === true).length
  return (
    <Modal
      opened={moment !== null && will > 0}
      onClose={onClose}
      title={t('scoring.skip.title', { moment: title })}
    >
      {moment !== null && (
        <SkipForm
          will={will}
          rest={shown.length - will}
          onSkip={reason => {
            store.acts.skipMoment(moment, reason)
            onClose()
          }}
          onCancel={onClose}
        />
      )}
    </Modal>
  )
}

interface FormProps {
  readonly will: number
  readonly rest: number
  readonly onSkip: (reason: string) => void
  readonly onCancel: () => void
}

function SkipForm({ will, rest, onSkip, onCancel }: FormProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const blank = reason.trim() === ''
  return (
    <form
      className="dialog-form"
      onSubmit={event => {
        event.preventDefault()
        setAsked(true)
        if (!blank) onSkip(reason.trim())
      }}
    >
      <p>
        {t('scoring.skip.will', { count: will })} {rest > 0 && t('scoring.skip.rest', { count: rest })}
      </p>
      <p className="dialog-note">{t('scoring.skip.replaces')}</p>
      <Textarea
        label={t('scoring.skip.reason')}
        placeholder={t('scoring.skip.reasonExample')}
        error={asked && blank ? t('scoring.skip.needReason') : undefined}
        rows={3}
        maxLength={2000}
        data-autofocus
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
            event.currentTarget.form?.requestSubmit()
        }}
      />
      <div className="dialog-acts">
        <Button onClick={onCancel}>{t('common.act.cancel')}</Button>
        <Button type="submit" variant="filled">
          {t('scoring.skip.act')}
        </Button>
      </div>
    </form>
  )
}
