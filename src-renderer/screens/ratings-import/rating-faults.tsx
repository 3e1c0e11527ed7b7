import { useTranslation } from 'react-i18next'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import type { Fault } from '../../../src-shared/model/fault.ts'
import { ratingColumnSchema } from '../../../src-shared/model/rating.ts'
import { faultText } from '../../app/fault-text.ts'
import { LineFaults } from '../../components/file-import/line-faults.tsx'

const said = {
  'branch missing': 'branchMissing',
  'branch notInList': 'branchUnknown',
  'branch duplicateCode': 'branchTwice',
  'date missing': 'dateMissing',
  'date badDate': 'dateBad',
  'criterion notInList': 'criterionUnknown',
  'rating missing': 'ratingMissing',
  'rating wrongType': 'ratingBad',
  'rating outOfRange': 'ratingOutside',
  'text tooBig': 'textLong',
} as const
const isSaid = (key: string): key is keyof typeof said => key in said

/** Where a fault stands and what it is; without a line it is a column that was not chosen. */
function words(fault: Fault, t: Translate): { where: string; what: string } {
  const [, line = '', field = fault.path] = /^(\d+): (\w+)$/u.exec(fault.path) ?? []
  const column = ratingColumnSchema.safeParse(field)
  const name = column.success ? t(`ratings.field.${column.data}`) : field
  if (line === '') return { where: name, what: t('ratings.import.fault.column') }
  const key = `${field} ${fault.code}`
  const values = { found: fault.found ?? '', expected: fault.expected ?? '' }
  return {
    where: `${t('ratings.import.faultLine', { line })}, ${name.toLowerCase()}`,
    what: isSaid(key) ? t(`ratings.import.fault.${said[key]}`, values) : faultText(fault, t),
  }
}

/** Faults by line of the file. `lines`: how many lines of the whole file have one. */
export function RatingFaults({ faults, lines }: { faults: readonly Fault[]; lines: number }) {
  const { t } = useTranslation()
  if (faults.length === 0) return null
  return (
    <LineFaults
      title={lines === 0 ? t('ratings.import.faultsColumns') : t('ratings.import.faults', { count: lines })}
      hint={lines > 0 ? t('ratings.import.faultsHint') : null}
      faults={faults}
      total={lines}
      words={fault => words(fault, t)}
      more={count => t('ratings.import.more', { count })}
    />
  )
}
