import { useTranslation } from 'react-i18next'
import type { SectionProps } from '../section-props.ts'

export default function FieldworkSection({ filters }: SectionProps) {
  const { t } = useTranslation()
  return <h2>{t(`compare.view.${filters.view}`)}</h2>
}
