import { z } from 'zod'
import { readDuration } from '../../../src-shared/format/duration.ts'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import { isDate } from '../../../src-shared/model/calendar.ts'
import { codePattern } from '../../../src-shared/model/code.ts'
import { longestText } from '../../../src-shared/model/localised-text.ts'

/** Longest name of an industry or a segment. */
const longestName = 64
/** Longest target, seconds. */
const longestTarget = 1_000_000

/** What the rules need to know of the rest of the library. */
export type FormRules = {
  /** Codes that a new standard can't have. */
  readonly taken: ReadonlySet<string>
  /** `channel segment` of the base and its other variants; null where any place will do. */
  readonly places: ReadonlySet<string> | null
}

/** The model's rules for a standard, with their faults in the words of the screen. */
export function standardFormSchema(t: Translate, { taken, places }: FormRules) {
  const text = z.string().max(longestText, t('standards.fault.tooLong', { max: longestText }))
  const both = z
    .object({ ru: text, en: text })
    .refine(({ ru, en }) => /\S/u.test(ru + en), { path: ['ru'], error: t('standards.fault.required') })
  const name = z
    .string()
    .trim()
    .min(1, t('standards.fault.fill'))
    .max(longestName, t('standards.fault.tooLong', { max: longestName }))
  const chosen = z.string().min(1, t('standards.fault.choose'))
  return z
    .object({
      code: z
        .string()
        .min(1, t('standards.fault.codeMissing'))
        .regex(codePattern, t('standards.fault.codeBad'))
        .refine(code => !taken.has(code), t('standards.fault.codeTaken')),
      industry: name,
      status: z.enum(['draft', 'active', 'retired']),
      /** Without a code: a new one, to be named. */
      moment: z.object({ code: z.string(), title: both }),
      text: both,
      good: both,
      evidence: both,
      notApplicable: both,
      criterion: chosen,
      dimension: z.string(),
      level: chosen,
      stance: z.string(),
      channel: chosen,
      segment: name,
      target: z.string().refine(isTarget, t('standards.fault.target')),
      critical: z.boolean(),
      evidenceRule: z.string(),
      naAllowed: z.boolean(),
      reviewBy: z.string().refine(value => value === '' || isDate(value), t('standards.fault.date')),
    })
    .refine(({ channel, segment }) => places?.has(`${channel} ${segment.trim()}`) !== true, {
      path: ['channel'],
      error: t('standards.fault.samePlace'),
    })
}
/** A standard as it is being written: every field a text or a switch. */
export type StandardForm = z.infer<ReturnType<typeof standardFormSchema>>

/** A text in both languages; '' where it is not written. */
export type BothTexts = StandardForm['text']

function isTarget(value: string): boolean {
  if (value.trim() === '') return true
  const seconds = readDuration(value)
  return seconds !== null && seconds >= 1 && seconds <= longestTarget
}
