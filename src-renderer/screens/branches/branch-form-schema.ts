import { z } from 'zod'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import { branchFieldsSchema, mostTags, tagSchema } from '../../../src-shared/model/branch.ts'
import { codePattern } from '../../../src-shared/model/code.ts'

/** The model's rules for a branch, with their faults in the words of the screen. */
export function branchFormSchema(t: Translate) {
  const line = z.string().trim().max(200, t('branches.fault.tooLong'))
  return z.object({
    code: z
      .string()
      .trim()
      .toLowerCase()
      .min(1, t('branches.fault.codeMissing'))
      .regex(codePattern, t('branches.fault.codeBad')),
    name: line.min(1, t('branches.fault.nameMissing')),
    city: line,
    region: line,
    address: line,
    format: line,
    tags: z
      .array(z.string())
      .max(mostTags, t('branches.fault.manyTags', { most: mostTags }))
      .refine(tags => tags.every(tag => tagSchema.safeParse(tag).success), t('branches.fault.longTag')),
  })
}
export type BranchForm = z.infer<ReturnType<typeof branchFormSchema>>

const fields = z.enum([...branchFieldsSchema.keyof().options, 'tags'])

/** Whether a fault's path is one of the form's fields. */
export function isBranchField(path: string): path is keyof BranchForm {
  return fields.safeParse(path).success
}
