import { MantineProvider, mergeThemeOverrides, Modal } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { nonce } from '../security.ts'
import { useColumn } from '../stores/preferences.ts'
import { cssVariables, theme } from '../theme/theme.ts'

/** The look of everything within, with the words of the buttons that the components bring along. */
export function Themed({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const column = useColumn(state => state.column)
  const close = t('common.act.close')
  const spoken = useMemo(() => {
    const closeButtonProps = { 'aria-label': close }
    return mergeThemeOverrides(theme, {
      components: { Modal: Modal.extend({ defaultProps: { closeButtonProps } }) },
    })
  }, [close])
  return (
    <MantineProvider
      theme={spoken}
      cssVariablesResolver={cssVariables}
      forceColorScheme={column === 'dark' ? 'dark' : 'light'}
      getStyleNonce={() => nonce}
    >
      {children}
    </MantineProvider>
  )
}
