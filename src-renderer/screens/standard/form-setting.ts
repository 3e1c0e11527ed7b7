import { createContext, useContext } from 'react'
import type { Standard } from '../../../src-shared/model/standard.ts'
import type { StandardLine } from '../standards/standard-line.ts'
import type { StandardForm } from './standard-form-schema.ts'

/** What the fields of the form know besides their own values. */
export type FormSetting = {
  /** The whole library. */
  readonly lines: readonly StandardLine[]
  /** What a variant inherits from, as a standard and as a form would show it; null for a standard of its own. */
  readonly base: { readonly standard: Standard; readonly form: StandardForm } | null
  /** The standard as it was when the form was opened. */
  readonly before: Standard | null
}

export const FormSettingContext = createContext<FormSetting>({ lines: [], base: null, before: null })

export const useFormSetting = () => useContext(FormSettingContext)
