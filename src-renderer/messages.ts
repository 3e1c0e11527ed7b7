import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { messageOptions } from '../src-shared/messages/translator.ts'
import '../src-shared/messages/typed-keys.ts'

/** The words of the screens; `useTranslation` reads this instance and follows a change of language at once. */
export const messages = i18next.createInstance()

void messages.use(initReactI18next).init({ ...messageOptions, lng: 'ru' })
