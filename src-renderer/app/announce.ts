import { notifications } from '@mantine/notifications'
import { messages } from '../messages.ts'
import { explain } from './explain.ts'

const closing = () => ({ 'aria-label': messages.t('common.act.close') })

/** Says in a corner that an act failed: for acts without a place of their own on the screen. */
export function announceError(error: unknown): void {
  const said = explain(error, messages.t)
  notifications.show({
    title: said.what,
    message: `${said.safe} ${said.next}`,
    className: 'notice-error',
    autoClose: 12_000,
    role: 'alert',
    closeButtonProps: closing(),
  })
}

/** Says in a corner that an act is done. */
export function announce(message: string): void {
  notifications.show({ message, autoClose: 4_000, role: 'status', closeButtonProps: closing() })
}
