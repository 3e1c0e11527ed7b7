import { durationText, readDuration } from '../../../src-shared/format/duration.ts'
import type { LocalisedText } from '../../../src-shared/model/localised-text.ts'
import { standardSchema, type Standard, type StandardField } from '../../../src-shared/model/standard.ts'
import type { BothTexts, StandardForm } from './standard-form-schema.ts'

const nothing: BothTexts = { ru: '', en: '' }

/** A form that says nothing yet. */
export const blankForm: StandardForm = {
  code: '',
  industry: '',
  status: 'active',
  moment: { code: '', title: nothing },
  text: nothing,
  good: nothing,
  evidence: nothing,
  notApplicable: nothing,
  criterion: '',
  dimension: '',
  level: 'expected',
  stance: '',
  channel: 'inPerson',
  segment: 'standard',
  target: '',
  critical: false,
  evidenceRule: '',
  naAllowed: false,
  reviewBy: '',
}

/** A standard as the form shows it. */
export function formOf(
  standard: Standard,
  { industry, status }: Pick<StandardForm, 'industry' | 'status'>,
): StandardForm {
  return {
    code: standard.code,
    industry,
    status,
    moment: { code: standard.moment.code, title: bothOf(standard.moment.title) },
    text: bothOf(standard.text),
    good: bothOf(standard.good),
    evidence: bothOf(standard.evidence),
    notApplicable: bothOf(standard.notApplicable),
    criterion: standard.criterion,
    dimension: standard.dimension ?? '',
    level: standard.level,
    stance: standard.stance ?? '',
    channel: standard.channel,
    segment: standard.segment,
    target: standard.target === undefined ? '' : durationText(standard.target),
    critical: standard.critical,
    evidenceRule: standard.evidenceRule ?? '',
    naAllowed: standard.naAllowed ?? false,
    reviewBy: standard.reviewBy ?? '',
  }
}

/**
 * The fields of the model as the form has them, unchecked; undefined where nothing is said. `before`: the standard
 * the form began with, for what the form does not tell apart.
 */
export function fieldsOf(form: StandardForm, before: Standard | null): Record<StandardField, unknown> {
  return {
    text: textOf(form.text),
    good: textOf(form.good),
    moment: { code: form.moment.code, title: textOf(form.moment.title) },
    channel: form.channel,
    segment: form.segment.trim(),
    criterion: form.criterion,
    dimension: said(form.dimension),
    level: form.level,
    stance: said(form.stance),
    target: readDuration(form.target) ?? undefined,
    critical: form.critical,
    evidence: textOf(form.evidence),
    evidenceRule: said(form.evidenceRule),
    notApplicable: textOf(form.notApplicable),
    // No is said by saying nothing, except where it was said before.
    naAllowed: form.naAllowed || (before?.naAllowed === false ? false : undefined),
    reviewBy: said(form.reviewBy),
  }
}

/** The standard a form stands for; null while it is not one. */
export function standardOf(form: StandardForm, before: Standard | null): Standard | null {
  const told = Object.entries(fieldsOf(form, before)).filter(([, value]) => value !== undefined)
  return standardSchema.safeParse({ code: form.code, ...Object.fromEntries(told) }).data ?? null
}

/** How many texts are there in one language only. */
export function untranslated(form: StandardForm): number {
  const texts = [form.text, form.good, form.moment.title, form.evidence, form.notApplicable]
  return texts.filter(({ ru, en }) => (ru.trim() === '') !== (en.trim() === '')).length
}

function bothOf(text: LocalisedText): BothTexts {
  return { ru: text.ru ?? '', en: text.en ?? '' }
}

function textOf({ ru, en }: BothTexts): LocalisedText {
  return { ...(ru.trim() === '' ? {} : { ru: ru.trim() }), ...(en.trim() === '' ? {} : { en: en.trim() }) }
}

function said(value: string): string | undefined {
  return value === '' ? undefined : value
}
