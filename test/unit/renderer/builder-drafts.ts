import type { OpenedDraft } from '../../../src-renderer/stores/builder-store.ts'
import { createBuilderStore } from '../../../src-renderer/stores/builder-store.ts'
import type { DraftChecklist, DraftMoment, DraftQuestion } from '../../../src-shared/model/draft-checklist.ts'
import { standardSchema, type Standard } from '../../../src-shared/model/standard.ts'
import { blankQuestion } from '../authoring/drafts.ts'

export function question(id: string, more: Partial<DraftQuestion> = {}): DraftQuestion {
  return blankQuestion(id, { text: { ru: id }, ...more })
}

export function moment(id: string, questions: readonly (string | DraftQuestion)[]): DraftMoment {
  return {
    id,
    code: id,
    title: { ru: id },
    weight: 1,
    questions: questions.map(one => (typeof one === 'string' ? question(one) : one)),
  }
}

export function draft(moments: readonly DraftMoment[], more: Partial<DraftChecklist> = {}): DraftChecklist {
  return {
    code: 'bank-branch',
    title: { ru: 'Отделение' },
    scoring: { method: 'points', bonusCap: true, bands: [] },
    moments: [...moments],
    taken: {},
    ...more,
  }
}

export function standard(code: string, more: Partial<Standard> = {}): Standard {
  const both = (text: string) => ({ ru: text, en: text })
  return standardSchema.parse({
    code,
    moment: { code: 'entrance', title: both('Вход') },
    text: both(code),
    good: both('Хорошо'),
    evidence: both('Фото'),
    notApplicable: both('Нет'),
    criterion: 'courtesy',
    level: 'expected',
    channel: 'inPerson',
    segment: 'mass',
    critical: false,
    ...more,
  })
}

/** A disk in memory behind the builder's store: refuses what was not made from its version. */
export function opened(document: DraftChecklist, more: Partial<OpenedDraft> = {}) {
  const disk = { version: 1, document, saves: 0, broken: false }
  const store = createBuilderStore(
    { id: '018f0000-0000-7000-8000-000000000001', basis: null, version: 1, document, ...more },
    {
      async save(version, next) {
        if (disk.broken) throw new Error('disk')
        if (version !== disk.version) throw new Error('changed meanwhile')
        disk.version += 1
        disk.document = next
        disk.saves += 1
        return { version: disk.version, savedAt: '2026-11-22T10:00:00Z' }
      },
      failure: () => ({ reason: 'STORE_FULL', retry: false }),
    },
  )
  /** The outline as a line: `entrance(greeting queue) waiting(…)`. */
  const outline = () =>
    store
      .getState()
      .index.outline.map(({ id, questions }) => `${id}(${questions.join(' ')})`)
      .join(' ')
  return { store, acts: store.acts, disk, outline, get: store.getState }
}
