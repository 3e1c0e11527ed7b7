import { percentText, scoreText, toOneDecimal } from '../../../../src-shared/format/number.ts'
import { localised } from '../../../../src-shared/format/localised.ts'
import type { ComparedView } from '../../../../src-shared/model/comparison.ts'
import type { Language } from '../../../../src-shared/model/settings.ts'
import { wavesText, type Words } from '../figures.ts'

/** A part of 1 as a percent: «45,4 %». */
export function partText(part: number, language: Language): string {
  return percentText(toOneDecimal(part * 100), language)
}

/** «30,9–49,8 %». */
export function partsRange({ low, high }: { low: number; high: number }, language: Language): string {
  const from = scoreText(toOneDecimal(low * 100), language)
  return `${from}–${partText(high, language)}`
}

const priorities = {
  ru: new Intl.NumberFormat('ru', { minimumFractionDigits: 3, maximumFractionDigits: 3 }),
  en: new Intl.NumberFormat('en', { minimumFractionDigits: 3, maximumFractionDigits: 3 }),
} as const satisfies Record<Language, Intl.NumberFormat>

/** Three decimals: priorities of a whole network differ in the third. */
export const priorityText = (priority: number, language: Language): string =>
  priorities[language].format(priority)

/** What a picture is of: «Отделение банка · 2026-Q4». */
export function viewText({ t, language }: Words, view: ComparedView): string {
  const checklist = localised(view.title, language) || view.checklist
  return t('compareCharts.about', { checklist, waves: wavesText(view) })
}
