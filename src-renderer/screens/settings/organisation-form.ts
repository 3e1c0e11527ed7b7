import { z } from 'zod'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import { localisedText, type LocalisedText } from '../../../src-shared/model/localised-text.ts'
import { longestDeclaration } from '../../../src-shared/model/submission.ts'
import { organisationSchema, type Organisation } from '../../../src-shared/model/organisation.ts'

const longest = 120

/** The model's rules for the organisation, with their faults in the words of the screen. */
export function organisationForm(t: Translate) {
  const { paper, privacy } = organisationSchema.shape
  const declaration = z
    .string()
    .trim()
    .max(longestDeclaration, t('settings.fault.tooLong', { max: longestDeclaration }))
  return z.object({
    name: z
      .string()
      .trim()
      .min(1, t('settings.fault.required'))
      .max(longest, t('settings.fault.tooLong', { max: longest })),
    colour: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^#[0-9a-f]{6}$/u, t('settings.fault.colour')),
    target: z
      .number({ error: t('settings.fault.target') })
      .min(0, t('settings.fault.target'))
      .max(100, t('settings.fault.target')),
    paper,
    privacy,
    declaration: z.object({ ru: declaration, en: declaration }),
  })
}
export type OrganisationForm = z.infer<ReturnType<typeof organisationForm>>

/** As it stands in the fields: the program's own words are an empty one. */
export function organisationFields(organisation: Organisation): OrganisationForm {
  const { name, colour, target, paper, privacy, declaration } = organisation
  return {
    name,
    colour,
    target,
    paper,
    privacy,
    declaration: { ru: declaration?.ru ?? '', en: declaration?.en ?? '' },
  }
}

/** As it is saved. */
export function organisationOf({ declaration, ...fields }: OrganisationForm) {
  const written: LocalisedText = Object.fromEntries(
    Object.entries(declaration).filter(([, text]) => text !== ''),
  )
  return { ...fields, declaration: localisedText.safeParse(written).success ? written : null }
}
