import { useTranslation } from 'react-i18next'
import type { ContractOutputs } from '../../app/contract-outputs.ts'
import { faultText } from '../../app/fault-text.ts'
import { fieldName } from './field-name.ts'

type Faults = ContractOutputs['standards']['previewImport']['faults']

const shownAtMost = 100

/** What keeps the file from being taken in, by its lines. */
export function ImportFaults({ faults }: { faults: Faults }) {
  const { t } = useTranslation()
  if (faults.length === 0) return null
  return (
    <section className="intake-faults" role="alert">
      <h2>{t('standards.import.faults', { count: faults.length })}</h2>
      <p>{t('standards.import.faultsHint')}</p>
      <ul>
        {faults.slice(0, shownAtMost).map(one => (
          <li key={JSON.stringify(one)}>
            <span className="intake-where">
              {[
                one.line === null ? '' : t('standards.import.faultLine', { line: one.line }),
                fieldName(one.fault.path, t),
              ]
                .filter(part => part !== '')
                .join(', ')}
            </span>
            <span>{faultText(one.fault, t)}</span>
          </li>
        ))}
      </ul>
      {faults.length > shownAtMost && (
        <p>{t('standards.import.more', { count: faults.length - shownAtMost })}</p>
      )}
    </section>
  )
}
