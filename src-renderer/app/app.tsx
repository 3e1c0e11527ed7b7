import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { I18nextProvider } from 'react-i18next'
import { queries } from '../client.ts'
import { messages } from '../messages.ts'
import { nonce } from '../security.ts'
import { useColumn } from '../stores/preferences.ts'
import { cssVariables, theme } from '../theme/theme.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Gate } from './gate.tsx'

/** Everything the screens stand on: words, theme, server state, and the catch of last resort. */
export function App() {
  const column = useColumn(state => state.column)
  return (
    <I18nextProvider i18n={messages}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        forceColorScheme={column === 'dark' ? 'dark' : 'light'}
        getStyleNonce={() => nonce}
      >
        <Notifications position="bottom-right" transitionDuration={120} />
        <ErrorBoundary>
          <QueryClientProvider client={queries}>
            <Gate />
          </QueryClientProvider>
        </ErrorBoundary>
      </MantineProvider>
    </I18nextProvider>
  )
}
