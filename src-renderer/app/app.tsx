import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { I18nextProvider } from 'react-i18next'
import { queries } from '../client.ts'
import { messages } from '../messages.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Gate } from './gate.tsx'
import { Themed } from './themed.tsx'

/** Everything the screens stand on: words, theme, server state, and the catch of last resort. */
export function App() {
  return (
    <I18nextProvider i18n={messages}>
      <Themed>
        <Notifications position="bottom-right" transitionDuration={120} />
        <ErrorBoundary>
          <QueryClientProvider client={queries}>
            <Gate />
          </QueryClientProvider>
        </ErrorBoundary>
      </Themed>
    </I18nextProvider>
  )
}
