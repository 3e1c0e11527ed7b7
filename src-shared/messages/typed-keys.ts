import 'i18next'
import type { ru } from './ru/index.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof ru }
    strictKeyChecks: true
  }
}
