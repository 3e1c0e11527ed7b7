import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usualLockAfter } from '../../../src-shared/model/pin.ts'
import { announceError } from '../../app/announce.ts'
import { lock, lockKey } from '../../app/lock.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { SettingsSection } from '../settings/settings-section.tsx'
import { PinForm } from './pin-form.tsx'
import './people.css'

const choices = [1, 5, 10, 15, 30, 60] as const
const never = 'never'

/** The PIN of who sits here: set, changed or taken away, and what it does not protect from. */
export function PinSection({ hasPin }: { hasPin: boolean }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const { lockAfter = usualLockAfter, change } = usePreferences()
  return (
    <SettingsSection title={t('people.pin.title')} note={t('people.pin.note')}>
      <p className="settings-note">{t('people.pin.limits')}</p>
      {open ? (
        <PinForm hasPin={hasPin} onDone={() => setOpen(false)} />
      ) : (
        <div className="settings-acts">
          <Button onClick={() => setOpen(true)}>{t(hasPin ? 'people.pin.change' : 'people.pin.set')}</Button>
          {hasPin && (
            <Button variant="subtle" onClick={() => void lock()}>
              {t('people.lock.label', { key: lockKey })}
            </Button>
          )}
        </div>
      )}
      {hasPin && (
        <Select
          className="pin-after"
          label={t('people.pin.lockAfter')}
          allowDeselect={false}
          value={lockAfter === null ? never : String(lockAfter)}
          data={[
            ...choices.map(count => ({ value: String(count), label: t('people.pin.minutes', { count }) })),
            { value: never, label: t('people.pin.lockAfterNever') },
          ]}
          onChange={value =>
            void change({ lockAfter: value === never || value === null ? null : Number(value) }).catch(
              announceError,
            )
          }
        />
      )}
    </SettingsSection>
  )
}
