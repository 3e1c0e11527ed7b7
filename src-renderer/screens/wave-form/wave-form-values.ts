import { localisedText, type LocalisedText } from '../../../src-shared/model/localised-text.ts'
import type { Language } from '../../../src-shared/model/settings.ts'
import type { WaveDetails, WaveFields } from '../../../src-shared/model/wave.ts'
import { typedNumber, type WaveForm } from './wave-form-schema.ts'

type Both = WaveForm['brief']

export const inBoth = (text: LocalisedText | null): Both => ({ ru: text?.ru ?? '', en: text?.en ?? '' })

export function written(both: Both): LocalisedText | null {
  const read = localisedText.safeParse(
    Object.fromEntries(Object.entries(both).filter(([, text]) => text !== '')),
  )
  return read.success ? read.data : null
}

export function typed(value: number | null | undefined, language: Language): string {
  const text = value === null || value === undefined ? '' : String(value)
  return language === 'ru' ? text.replace('.', ',') : text
}

/** A new wave: nothing chosen but the branches and shoppers that there are. */
export function newWave(
  branches: readonly string[],
  shoppers: readonly string[],
  checklists: string[],
): WaveForm {
  return {
    code: '',
    title: '',
    from: '',
    to: '',
    pilot: false,
    target: '',
    visits: '1',
    checklists: checklists.length === 1 ? checklists : [],
    branches: Object.fromEntries(branches.map(id => [id, ''])),
    shoppers: [...shoppers],
    brief: { ru: '', en: '' },
    scenarios: [],
    fee: '',
    currency: '',
    stripPhotos: false,
    evidenceUntil: '',
    visitsUntil: '',
  }
}

/** As it stands in the fields. */
export function valuesOf(wave: WaveDetails, language: Language): WaveForm {
  return {
    code: wave.code,
    title: wave.title,
    from: wave.from,
    to: wave.to,
    pilot: wave.pilot,
    target: typed(wave.target, language),
    visits: String(wave.visits),
    checklists: wave.checklists,
    branches: Object.fromEntries(wave.branches.map(({ id, visits }) => [id, typed(visits, language)])),
    shoppers: wave.shoppers,
    brief: inBoth(wave.brief),
    scenarios: wave.scenarios.map(inBoth),
    fee: typed(wave.fee?.amount, language),
    currency: wave.fee?.currency ?? '',
    stripPhotos: wave.stripPhotos,
    evidenceUntil: wave.evidenceUntil ?? '',
    visitsUntil: wave.visitsUntil ?? '',
  }
}

/** The same for a wave of its own: code, title, period and keeping are not copied. */
export function copyOf(wave: WaveDetails, language: Language): WaveForm {
  const none = { code: '', title: '', from: '', to: '', evidenceUntil: '', visitsUntil: '' }
  return { ...valuesOf(wave, language), ...none }
}

/** As it is saved. */
export function waveOf(form: WaveForm): WaveFields {
  const { target, visits, branches, fee, currency, brief, scenarios, evidenceUntil, visitsUntil, ...plain } =
    form
  const number = (text: string) => (text.trim() === '' ? null : typedNumber(text))
  const amount = number(fee)
  return {
    ...plain,
    target: number(target),
    visits: typedNumber(visits),
    branches: Object.entries(branches).map(([id, own]) => ({ id, visits: number(own) })),
    brief: written(brief),
    scenarios: scenarios.flatMap(both => written(both) ?? []),
    fee: amount === null ? null : { amount, currency },
    evidenceUntil: evidenceUntil || null,
    visitsUntil: visitsUntil || null,
  }
}
