import { useTranslation } from 'react-i18next'
import type { Fault } from '../../../src-shared/model/fault.ts'
import { faultText } from '../../app/fault-text.ts'
import { isBranchField } from '../branches/branch-form-schema.ts'

const shownAtMost = 100

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
    <section className="import-faults" role="alert">
      <h2>{t('branches.import.faults', { count: faults.length })}</h2>
      <p>{t('branches.import.faultsHint')}</p>
      <ul>
        {faults.slice(0, shownAtMost).map(fault => (
          <li key={JSON.stringify(fault)}>
            <span className="import-where">{where(fault)}</span>
            <span>{what(fault)}</span>
          </li>
        ))}
      </ul>
      {faults.length > shownAtMost && <p>+ {faults.length - shownAtMost}</p>}
    </section>
  )
}
