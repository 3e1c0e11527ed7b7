import * as fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inspectDraft } from '../../../src-shared/authoring/inspect-draft.ts'
import { followedParts, questionOfStandard } from '../../../src-shared/authoring/question-of-standard.ts'
import { standardChanges, takeChanges } from '../../../src-shared/authoring/standard-changes.ts'
import { levels } from '../../../src-shared/model/closed-lists.ts'
import { draftQuestionSchema } from '../../../src-shared/model/draft-checklist.ts'
import { readStandardsFile } from '../../../src-shared/model/read-standards-file.ts'
import { isVariant } from '../../../src-shared/model/resolve-standard.ts'
import type { Standard } from '../../../src-shared/model/standard.ts'
import { blankDraft, blankMoment, blankQuestion } from './drafts.ts'

const standard: Standard = {
  code: 'bank.queue.wait',
  moment: { code: 'queue', title: { ru: 'Очередь', en: 'Queue' } },
  text: { ru: 'Ожидание не дольше 3 минут', en: 'The wait is at most 3 minutes' },
  good: { ru: 'Позвали за 3 минуты', en: 'Called within 3 minutes' },
  evidence: { ru: 'Фото талона', en: 'Photo of the ticket' },
  notApplicable: { ru: 'Очереди не было', en: 'There was no queue' },
  criterion: 'speed',
  level: 'expected',
  channel: 'inPerson',
  segment: 'standard',
  critical: false,
}

/** Errors of a draft that has only this standard's question, and a plain scored one for a bonus to stand beside. */
function errors(one: Standard) {
  const question = draftQuestionSchema.parse(questionOfStandard(one, 'q'))
  const draft = blankDraft([blankMoment('m', [blankQuestion('plain'), question])])
  return inspectDraft(draft).filter(({ severity }) => severity === 'error')
}

describe('questionOfStandard', () => {
  it('asks yes or no, says what good looks like and what confirms it', () => {
    expect(questionOfStandard(standard, 'q-1')).toMatchObject({
      id: 'q-1',
      code: 'q-1',
      standard: 'bank.queue.wait',
      text: standard.text,
      guide: {
        ru: 'Позвали за 3 минуты Подтверждение: Фото талона',
        en: 'Called within 3 minutes Evidence: Photo of the ticket',
      },
      role: 'scored',
      answer: { type: 'yesNo', points: 5, good: 'yes' },
      notApplicable: false,
      commentBelow: 100,
    })
  })

  it('asks for a duration where there is a target', () => {
    expect(followedParts({ ...standard, target: 180 }).answer).toEqual({
      type: 'duration',
      bands: [
        { upTo: 180, points: 5 },
        { upTo: 270, points: 3 },
        { upTo: 360, points: 1 },
      ],
      otherwise: 0,
    })
  })

  it('makes wow a bonus, and a critical candidate a flag', () => {
    expect(followedParts({ ...standard, level: 'wow', critical: true })).toMatchObject({
      role: 'bonus',
      critical: undefined,
    })
    expect(followedParts({ ...standard, critical: true }).critical).toEqual({
      effect: 'flag',
      failBelow: 100,
    })
  })

  it('makes a valid question of any level and target', () => {
    const made = fc.record({
      level: fc.constantFrom(...levels),
      target: fc.option(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 1_000_000 })), {
        nil: undefined,
      }),
      critical: fc.boolean(),
    })
    fc.assert(
      fc.property(made, more => {
        expect(errors({ ...standard, ...more })).toEqual([])
      }),
    )
  })

  it('makes a valid question of every standard of the starter library', () => {
    const library = join(import.meta.dirname, '../../../resources/library')
    const files = readdirSync(library, { recursive: true, encoding: 'utf8' }).filter(name =>
      /standards.*\.json$/.test(name),
    )
    const standards = files.flatMap(name => {
      const read = readStandardsFile(JSON.parse(readFileSync(join(library, name), 'utf8')))
      return read.ok ? read.file.standards : []
    })
    expect(standards.length).toBeGreaterThan(40)
    expect(standards.flatMap(one => (isVariant(one) ? [] : errors(one)))).toEqual([])
  })
})

describe('standardChanges', () => {
  const question = questionOfStandard(standard, 'q')

  it('has nothing to offer while the standard stays as it was, whatever the author wrote', () => {
    expect(standardChanges({ ...question, text: { ru: 'Своё' } }, standard, standard)).toEqual([])
    expect(standardChanges(question, standard, { ...standard, channel: 'phone', segment: 'vip' })).toEqual([])
  })

  it('shows what the standard said and says, and whether the author has written something else', () => {
    const text = { ru: 'Ожидание не дольше 2 минут', en: 'The wait is at most 2 minutes' }
    const current = { ...standard, text, criterion: 'courtesy' as const }
    const own = { ...question, criterion: 'competence' as const }
    expect(standardChanges(own, standard, current)).toEqual([
      { part: 'text', before: standard.text, now: text, own: false },
      { part: 'criterion', before: 'speed', now: 'courtesy', own: true },
    ])
  })

  it('does not offer what the question has already', () => {
    const current = { ...standard, criterion: 'courtesy' as const }
    expect(standardChanges({ ...question, criterion: 'courtesy' }, standard, current)).toEqual([])
  })

  it('survives a draft kept on disk', () => {
    const kept = draftQuestionSchema.parse(JSON.parse(JSON.stringify(question)))
    expect(standardChanges(kept, standard, { ...standard, reviewBy: '2027-01-01' })).toEqual([])
  })
})

describe('takeChanges', () => {
  it('takes the chosen parts and leaves the rest', () => {
    const current: Standard = { ...standard, target: 120, criterion: 'courtesy', critical: true }
    const taken = takeChanges({ ...questionOfStandard(standard, 'q'), weight: 3 }, current, [
      'answer',
      'critical',
    ])
    expect(taken).toMatchObject({
      weight: 3,
      criterion: 'speed',
      answer: { type: 'duration' },
      critical: { effect: 'flag' },
    })
    expect(standardChanges(taken, standard, current).map(({ part }) => part)).toEqual(['criterion'])
  })
})
