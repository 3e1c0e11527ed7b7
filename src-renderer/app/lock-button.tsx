import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../client.ts'
import { lockByHand, lockKey } from './lock.ts'
import { LockIcon } from './rail-icons.tsx'

/** Signs out from the rail, where there is somebody to lock out or another person to change to. */
export function LockButton() {
  const { t } = useTranslation()
  const { data } = useQuery(api.session.get.queryOptions({ input: {} }))
  if (!data || (!data.hasPin && data.people < 2)) return null
  const title = t(data.hasPin ? 'people.lock.label' : 'people.lock.change', { key: lockKey })
  return (
    <button
      type="button"
      className="shell-section shell-lock"
      title={title}
      aria-keyshortcuts="Control+Shift+L"
      onClick={() => lockByHand(data)}
    >
      <LockIcon />
      <span className="shell-label">{t('people.lock.act')}</span>
    </button>
  )
}
