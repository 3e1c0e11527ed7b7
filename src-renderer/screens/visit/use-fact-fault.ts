import type { FieldError } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { factFaults } from './facts-form.ts'

/** The words of a fault beside its field. */
export function useFactFault(): (error: FieldError | undefined) => string | undefined {
  const { t } = useTranslation()
  return error => {
    const fault = factFaults.find(one => one === error?.message)
    return fault === undefined ? undefined : t(`visit.fault.${fault}`)
  }
}
