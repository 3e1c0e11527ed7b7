import { useEffect, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { FormSetting } from './form-setting.ts'
import { proposeStandardCode, proposeVariantCode } from './propose-standard-code.ts'
import type { StandardForm } from './standard-form-schema.ts'

/** The code of a new standard follows what is written until someone writes a code of their own; returns «that is me». */
export function useProposedCode(
  form: UseFormReturn<StandardForm>,
  base: FormSetting['base'],
  taken: ReadonlySet<string>,
  isNew: boolean,
): () => void {
  const [own, setOwn] = useState(false)
  const { subscribe, getValues, setValue } = form
  useEffect(() => {
    if (!isNew || own) return undefined
    return subscribe({
      formState: { values: true },
      callback: () => {
        const values = getValues()
        const code = base
          ? proposeVariantCode(base.standard, values, taken)
          : proposeStandardCode(values, taken)
        if (code !== values.code) setValue('code', code)
      },
    })
  }, [isNew, own, base, taken, subscribe, getValues, setValue])
  return () => setOwn(true)
}
