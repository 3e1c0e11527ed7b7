import { useTranslation } from 'react-i18next'
import type { ContractOutputs } from '../../app/contract-outputs.ts'
import { faultText } from '../../app/fault-text.ts'
import { LineFaults } from '../../components/file-import/line-faults.tsx'
import { fieldName } from './field-name.ts'

type Faults = ContractOutputs['standards']['previewImport']['faults']

/** What keeps the file from being taken in, by its lines. */
export function ImportFaults({ faults }: { faults: Faults }) {
  const { t } = useTranslation()
  if (faults.length === 0) return null
  const where = ({ line, fault }: Faults[number]) =>
    [line === null ? '' : t('standards.import.faultLine', { line }), fieldName(fault.path, t)]
      .filter(part => part !== '')
      .join(', ')
  return (
    <LineFaults
      title={t('standards.import.faults', { count: faults.length })}
      hint={t('standards.import.faultsHint')}
      faults={faults}
      total={faults.length}
      words={one => ({ where: where(one), what: faultText(one.fault, t) })}
      more={count => t('standards.import.more', { count })}
    />
  )
}
