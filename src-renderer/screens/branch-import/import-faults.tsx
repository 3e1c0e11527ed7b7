import { useTranslation } from 'react-i18next'
import type { Fault } from '../../../src-shared/model/fault.ts'
import { faultText } from '../../app/fault-text.ts'
import { LineFaults } from '../../components/file-import/line-faults.tsx'
import { isBranchField } from '../branches/branch-form-schema.ts'

/** Faults by line of the file: `12: code` is the code in line 12. */
export function ImportFaults({ faults }: { faults: readonly Fault[] }) {
  const { t } = useTranslation()
  if (faults.length === 0) return null
  const place = (path: string) => {
    const [, line = '', field = ''] = /(\d+): (\w+)/u.exec(path) ?? []
    return { line, field }
  }
  const where = ({ path }: Fault) => {
    const { line, field } = place(path)
    if (line === '') return path
    const name = isBranchField(field) ? t(`branches.field.${field}`).toLowerCase() : field
    return `${t('branches.import.faultLine', { line })}, ${name}`
  }
  const what = (fault: Fault) => {
    const { field } = place(fault.path)
    if (fault.code === 'duplicateCode') return t('branches.import.codeTwice', { code: fault.found ?? '' })
    if (fault.code === 'badCode')
      return t(fault.found ? 'branches.fault.codeBad' : 'branches.fault.codeMissing')
    if (field === 'name' && fault.code === 'tooSmall') return t('branches.fault.nameMissing')
    return faultText(fault, t)
  }
  return (
    <LineFaults
      title={t('branches.import.faults', { count: faults.length })}
      hint={t('branches.import.faultsHint')}
      faults={faults}
      total={faults.length}
      words={fault => ({ where: where(fault), what: what(fault) })}
      more={count => `+ ${count}`}
    />
  )
}
