import {
  Button,
  createTheme,
  Modal,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MenuProps,
  NumberInput,
  Select,
  Switch,
  Tooltip,
} from '@mantine/core'

// Mantine wants ten shades; the ones it falls back to are all the accent of the light column.
const teal: MantineColorsTuple = [
  '#e1efed',
  '#c6e0dd',
  '#9dcac6',
  '#6eb1ac',
  '#43948f',
  '#1f7d7a',
  '#0b6e6e',
  '#095f5f',
  '#085757',
  '#054545',
]

export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'ui-monospace, Consolas, monospace',
  primaryColor: 'teal',
  primaryShade: 6,
  colors: { teal },
  defaultRadius: 6,
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  fontSizes: {
    xs: 'var(--size-note)',
    sm: 'var(--size-small)',
    md: 'var(--size-body)',
    lg: 'var(--size-lead)',
    xl: 'var(--size-title)',
  },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  lineHeights: { xs: '1.4', sm: '1.4', md: '1.5', lg: '1.4', xl: '1.25' },
  components: {
    Button: Button.extend({ defaultProps: { variant: 'default' } }),
    // By its type alone: the first screen has no menu and needs none of its code.
    Menu: {
      defaultProps: {
        position: 'bottom-end',
        transitionProps: { duration: 0 },
        withinPortal: false,
        withInitialFocusPlaceholder: false,
        shadow: '',
      } satisfies MenuProps,
    },
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        transitionProps: { duration: 120, transition: 'fade' },
        // The head of a dialog is a <header>, which would be a second banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
    }),
    Select: Select.extend({
      defaultProps: {
        // Inside its own part of the page, so that a screen reader meets the list where the field is.
        comboboxProps: { transitionProps: { duration: 0 }, withinPortal: false, shadow: '' },
        withScrollArea: false,
        openOnFocus: false,
        checkIconPosition: 'right',
      },
    }),
    NumberInput: NumberInput.extend({ defaultProps: { hideControls: true } }),
    Switch: Switch.extend({ defaultProps: { withThumbIndicator: false } }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 400,
        transitionProps: { duration: 120 },
        events: { hover: true, focus: true, touch: false },
      },
    }),
  },
})

const tokens = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-error': 'var(--poor)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-hover': 'var(--shade)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--border)',
  '--mantine-color-disabled': 'var(--shade)',
  '--mantine-color-disabled-color': 'var(--muted)',
  '--mantine-color-disabled-border': 'var(--hairline)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-strong)',
  '--mantine-primary-color-light': 'var(--soft)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-color-teal-filled': 'var(--accent)',
  '--mantine-color-teal-outline': 'var(--focus)',
}

/** Points Mantine's own variables at the app's tokens, whatever the column. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: tokens, dark: tokens })
