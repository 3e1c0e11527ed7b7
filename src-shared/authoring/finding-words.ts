import type { ru } from '../messages/ru/index.ts'
import type { Translate } from '../messages/translator.ts'
import type { FaultCode } from '../model/fault.ts'
import { faultCodeSchema } from '../model/fault.ts'
import type { Finding } from './finding.ts'
import type { TextPart } from './text-findings.ts'

/** A finding as one or two sentences without a full stop, for a list beside the place it is at. */
export function findingWords({ code, part, details }: Finding, t: Translate): string {
  const text = (key: string) => String(details[key] ?? '')
  if (isFault(code)) return faultWords(code, part, { found: text('found'), expected: text('expected') }, t)
  switch (code) {
    case 'neverShown':
    case 'alwaysShown':
    case 'weightZero':
    case 'gateOnly':
    case 'momentWeightZero':
    case 'pointsZero':
    case 'typeNotScored':
    case 'momentNotScored':
    case 'nothingScored':
    case 'lowestBandMissing':
    case 'criticalNeverFails':
      return t(`findings.${code}`)
    case 'duplicateText':
      return t('findings.duplicateText', { code: text('code') })
    case 'longVisit':
      return t('findings.longVisit', { count: Number(details['minutes']) })
    case 'oneLanguage':
      return t(`findings.everywhere.${text('missing') === 'ru' ? 'ru' : 'en'}`)
    case 'missingLanguage':
      return (['ru', 'en'] as const)
        .filter(language => text(language) !== '')
        .map(language => t(`findings.missing.${language}`, { parts: partWords(text(language), t) }))
        .join('. ')
  }
}

const faultCodes: ReadonlySet<string> = new Set(faultCodeSchema.options)

function isFault(code: Finding['code']): code is FaultCode {
  return faultCodes.has(code)
}

interface Shown {
  readonly found: string
  readonly expected: string
}

function faultWords(code: FaultCode, part: string | undefined, shown: Shown, t: Translate): string {
  const { found } = shown
  const inCondition = part === 'showIf'
  const empty = found === '0' && code === 'tooSmall'
  if (empty && part === 'moments') return t('findings.fault.noMoments')
  if (empty && part === 'questions') return t('findings.fault.noQuestions')
  if (empty && part === 'answer' && shown.expected === '1') return t('findings.fault.noOptions')
  if (code === 'missing' && inCondition) return t('findings.fault.noValue')
  if (inCondition && (code === 'badCode' || code === 'tooSmall' || code === 'conditionShape'))
    return t('findings.fault.conditionEmpty')
  const own = plainFaults[code]
  if (own !== undefined) return t(`findings.fault.${own}`, { found })
  const sentence = t(`faults.${code}`, { ...shown })
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

type PlainFault = Exclude<keyof (typeof ru)['findings']['fault'], 'noMoments' | 'noQuestions' | 'noOptions'>

const plainFaults: Partial<Record<FaultCode, PlainFault>> = {
  missing: 'blank',
  textMissing: 'noText',
  badCode: 'code',
  duplicateCode: 'duplicateCode',
  minNotBelowMax: 'minNotBelowMax',
  zeroAtAboveMin: 'zeroAtAboveMin',
  bandsNotAscending: 'bandsNotAscending',
  capMissing: 'capMissing',
  capUnexpected: 'capUnexpected',
  conditionUnknownQuestion: 'removed',
  conditionNotEarlier: 'notEarlier',
  conditionOperator: 'operator',
  conditionValue: 'value',
}

function partWords(parts: string, t: Translate): string {
  return parts
    .split(',')
    .flatMap(part => (isTextPart(part) ? [t(`findings.parts.${part}`)] : []))
    .join(', ')
}

const textParts: readonly string[] = [
  'title',
  'bands',
  'text',
  'guide',
  'options',
  'labels',
  'unit',
] satisfies TextPart[]

function isTextPart(part: string): part is TextPart {
  return textParts.includes(part)
}
