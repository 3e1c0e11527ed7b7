import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { DraftChecklist, DraftMoment, DraftQuestion } from '../../src-shared/model/draft-checklist.ts'
import type { Standard, StandardDocument } from '../../src-shared/model/standard.ts'
import { blankQuestion } from '../unit/authoring/drafts.ts'
import { refusal, type Client, type Office } from './office.ts'

export const greeting: Standard = {
  code: 'bank.greeting',
  moment: { code: 'entrance', title: { ru: 'Вход', en: 'Entrance' } },
  text: { ru: 'Сотрудник поздоровался первым', en: 'The employee greeted first' },
  good: { ru: 'Поздоровался в течение 30 секунд', en: 'Greeted within 30 seconds' },
  evidence: { ru: 'Слова сотрудника', en: 'The words of the employee' },
  notApplicable: { ru: 'В зале никого нет', en: 'There is nobody in the hall' },
  criterion: 'courtesy',
  level: 'expected',
  channel: 'inPerson',
  segment: 'standard',
  critical: false,
}

/** A checklist file with one question for each code, all of the greeting standard. */
export function fileOf(code: string, questions: readonly string[], title = 'Отделение') {
  return {
    format: 'vizit.checklist',
    version: 1,
    code,
    title: { ru: title, en: 'Branch' },
    moments: [
      {
        code: 'entrance',
        title: { ru: 'Вход', en: 'Entrance' },
        questions: questions.map(question => ({
          code: question,
          text: { ru: `Вопрос ${question}`, en: `Question ${question}` },
          standard: 'bank.greeting',
          answer: { type: 'yesNo', points: 5 },
        })),
      },
    ],
  }
}

/** A question of one's own in a draft. */
export function draftQuestion(code: string, more: Partial<DraftQuestion> = {}): DraftQuestion {
  return blankQuestion(code, { id: code === '' ? 'nameless' : code, ...more })
}

export type OpenDraft = Awaited<ReturnType<Client['checklistDrafts']['get']>>

/** The supervisor's half of authoring, in the words of who does it. */
export function authorIn({ client, send }: Office) {
  return {
    writes: (document: StandardDocument, status?: 'draft' | 'active' | 'retired') =>
      client.standards.save({ document, industry: 'bank', revision: null, status }),
    /** Edits the newest revision. */
    async edits(code: string, change: Partial<Standard>) {
      const { document, revision, industry } = await client.standards.get({ code })
      return client.standards.save({ document: { ...document, ...change }, industry, revision })
    },
    reads: (code: string) => client.standards.get({ code }),
    looksInto: async (standards: readonly StandardDocument[]) =>
      client.standards.previewImport({ upload: await send('bank.json', libraryOf(standards)) }),
    takesIn: async (standards: readonly StandardDocument[]) =>
      client.standards.import({ upload: await send('bank.json', libraryOf(standards)) }),
    /** Saves what `change` makes of the draft; gives the draft as it then stands. */
    async saves(draft: OpenDraft, change: (document: DraftChecklist) => DraftChecklist): Promise<OpenDraft> {
      const { id, version, document } = draft
      await client.checklistDrafts.save({ id, version, document: change(document) })
      return client.checklistDrafts.get({ id })
    },
    publishes: ({ id, version }: OpenDraft) => client.checklistDrafts.publish({ id, version }),
  }
}

function libraryOf(standards: readonly StandardDocument[]): string {
  return JSON.stringify({ format: 'vizit.standards', version: 1, industry: 'bank', standards })
}

/** Another program writes into the database of a closed office; triggers do not hold it back. */
export function behindTheBack(folder: string, sql: string): void {
  const db = new Database(join(folder, 'vizit.sqlite'))
  const triggers = db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .all()
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  db.exec(sql)
  db.close()
}

export function draftMoment(
  code: string,
  questions: readonly DraftQuestion[],
  more: Partial<DraftMoment> = {},
): DraftMoment {
  return {
    id: code || 'nameless',
    code,
    title: { ru: 'Вход' },
    weight: 1,
    questions: [...questions],
    ...more,
  }
}

/** The draft with these questions in its only moment. */
export const asking =
  (...questions: DraftQuestion[]) =>
  (document: DraftChecklist): DraftChecklist => ({
    ...document,
    moments: [draftMoment('entrance', questions)],
  })

/** Path and code of each fault of a call that is refused as INVALID. */
export async function faultsOf(call: Promise<unknown>): Promise<string[]> {
  const { code, data } = await refusal(call)
  expect(code).toBe('INVALID')
  return (data as { faults: { path: string; code: string }[] }).faults.map(
    fault => `${fault.path} ${fault.code}`,
  ) // the contract's shape of INVALID
}
