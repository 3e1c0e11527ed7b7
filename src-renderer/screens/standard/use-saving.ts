import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { announce } from '../../app/announce.ts'
import { explain, faultsOf } from '../../app/explain.ts'
import { client, queries, api } from '../../client.ts'
import { usePreferences } from '../../stores/preferences.ts'
import type { StandardLine } from '../standards/standard-line.ts'
import type { FormSetting } from './form-setting.ts'
import { momentsOf, newMomentCode } from './moments-of.ts'
import { lineOf, type StandardDetails } from './standard-details.ts'
import type { StandardForm } from './standard-form-schema.ts'
import { formOf, standardOf } from './standard-form-values.ts'
import { variantDocument } from './variant-document.ts'

/** Saving a standard: its next revision, or what stands in the way. */
export function useSaving(
  form: UseFormReturn<StandardForm>,
  setting: FormSetting,
  first: number | null,
  then: {
    onSaved: (line: StandardLine, before: number | null) => void
    /** The form or the door refused. */
    onRefused: () => void
  },
) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  /** The revision that is being edited. */
  const [revision, setRevision] = useState(first)
  const [newest, setNewest] = useState<StandardDetails | null>(null)

  const save = useMutation({
    mutationFn: async ({ values, after }: { values: StandardForm; after: number | null }) => {
      const { lines, base, before } = setting
      const code =
        values.moment.code || newMomentCode(values.moment.title, momentsOf(lines, values.industry, language))
      const whole = standardOf({ ...values, moment: { ...values.moment, code } }, before)
      if (whole === null) throw new Error('the form let something through that is no standard')
      return client.standards.save({
        document: base ? variantDocument(whole, base.standard) : whole,
        industry: values.industry.trim(),
        revision: after,
        status: values.status,
      })
    },
    onSuccess: async (line, { after }) => {
      adopt(line)
      setNewest(null)
      then.onSaved(line, after)
      await queries.invalidateQueries({ queryKey: api.standards.key() })
      const same = line.revision === after
      announce(t(same ? 'standards.form.savedSame' : 'standards.form.saved', { revision: line.revision }))
    },
    onError: async error => {
      then.onRefused()
      if (explain(error, t).code === 'CHANGED_MEANWHILE') {
        setNewest(await client.standards.get({ code: form.getValues('code') }))
      }
      if (faultsOf(error).some(fault => fault.code === 'duplicateCode')) {
        form.setError('code', { message: t('standards.fault.codeTaken') }, { shouldFocus: true })
      }
    },
  })

  /** Begins anew from what is stored. */
  function adopt(line: StandardLine): void {
    form.reset(formOf(line.standard, line))
    setRevision(line.revision)
  }

  return {
    revision,
    newest,
    error: newest === null && form.formState.errors.code === undefined ? save.error : null,
    busy: save.isPending,
    adopt,
    submit: form.handleSubmit(values => save.mutate({ values, after: revision }), then.onRefused),
    /** Own changes on top of the newest revision; what was left alone becomes as it is there. */
    keepMine(details: StandardDetails): void {
      form.reset(formOf(details.standard, details), { keepDirtyValues: true })
      setRevision(details.revision)
      setNewest(null)
      void form.handleSubmit(values => save.mutate({ values, after: details.revision }))()
    },
    takeTheirs(details: StandardDetails): void {
      adopt(lineOf(details))
      setNewest(null)
      save.reset()
      void queries.invalidateQueries({ queryKey: api.standards.key() })
    },
    /** Another revision was made beside the form: only its status is new. */
    follow(line: StandardLine): void {
      form.resetField('status', { defaultValue: line.status })
      setRevision(line.revision)
    },
  }
}
