import type { DraftChecklist, DraftQuestion } from '../../src-shared/model/draft-checklist.ts'
import { asking, draftMoment, draftQuestion } from './authoring.ts'

const yesNo = (points: number | null): DraftQuestion['answer'] => ({ type: 'yesNo', points, good: 'yes' })
const showIf = (question: string, more: object = {}): DraftQuestion['showIf'] => ({
  question,
  op: 'eq',
  value: 'yes',
  ...more,
})
const first = draftQuestion('first')

/** What is wrong with a draft, how to make it so of a blank one, and the fault that publishing must list. */
export const faultyDrafts: readonly [
  wrong: string,
  make: (document: DraftChecklist) => DraftChecklist,
  fault: string,
][] = [
  ['no moment', document => document, 'moments tooSmall'],
  [
    'a moment without a code',
    d => ({ ...d, moments: [draftMoment('', [first])] }),
    'moments[0].code badCode',
  ],
  [
    'a moment without a title',
    d => ({ ...d, moments: [draftMoment('m', [first], { title: {} })] }),
    'moments[0].title textMissing',
  ],
  [
    'a blank text',
    asking(draftQuestion('q', { text: { ru: '  ' } })),
    'moments[0].questions[0].text textMissing',
  ],
  ['an empty code', asking(draftQuestion('')), 'moments[0].questions[0].code badCode'],
  [
    'a code twice',
    asking(first, draftQuestion('first', { id: 'x' })),
    'moments[0].questions[1].code duplicateCode',
  ],
  [
    'points left out',
    asking(draftQuestion('q', { answer: yesNo(null) })),
    'moments[0].questions[0].answer.points wrongType',
  ],
  [
    'points below 0',
    asking(draftQuestion('q', { answer: yesNo(-1) })),
    'moments[0].questions[0].answer.points tooSmall',
  ],
  [
    'too many decimals',
    asking(draftQuestion('q', { answer: yesNo(0.1234567) })),
    'moments[0].questions[0].answer.points tooManyDecimals',
  ],
  [
    'no options',
    asking(draftQuestion('q', { answer: { type: 'choice', options: [] } })),
    'moments[0].questions[0].answer.options tooSmall',
  ],
  [
    'a scale upside down',
    asking(draftQuestion('q', { answer: { type: 'scale', min: 5, max: 1, points: 5 } })),
    'moments[0].questions[0].answer.min minNotBelowMax',
  ],
  [
    'bands that do not ascend',
    asking(
      draftQuestion('q', {
        answer: {
          type: 'duration',
          bands: [
            { upTo: 60, points: 5 },
            { upTo: 30, points: 3 },
          ],
          otherwise: 0,
        },
      }),
    ),
    'bandsNotAscending',
  ],
  ['a bonus alone in its moment', asking(draftQuestion('q', { role: 'bonus' })), 'bonusWithoutScored'],
  ['a penalty alone in its moment', asking(draftQuestion('q', { role: 'penalty' })), 'bonusWithoutScored'],
  [
    'critical where nothing is scored',
    asking(draftQuestion('q', { role: 'info', critical: { effect: 'flag', failBelow: 100 } })),
    'criticalNotScored',
  ],
  [
    'critical without points',
    asking(draftQuestion('q', { answer: yesNo(0), critical: { effect: 'flag', failBelow: 100 } })),
    'criticalWithoutPoints',
  ],
  [
    'a cap left out',
    asking(draftQuestion('q', { critical: { effect: 'capAudit', failBelow: 100 } })),
    'capMissing',
  ],
  [
    'a cap too many',
    asking(draftQuestion('q', { critical: { effect: 'flag', cap: 50, failBelow: 100 } })),
    'capUnexpected',
  ],
  [
    'a condition on a question that is gone',
    asking(draftQuestion('q', { showIf: showIf('gone') })),
    'conditionUnknownQuestion',
  ],
  [
    'a condition on a later question',
    asking(draftQuestion('q', { showIf: showIf('first') }), first),
    'conditionNotEarlier',
  ],
  [
    'a condition that no visit can meet',
    asking(
      first,
      draftQuestion('q', {
        showIf: {
          all: [
            { question: 'first', op: 'eq', value: 'yes' },
            { question: 'first', op: 'eq', value: 'no' },
          ],
        },
      }),
    ),
    'moments[0].questions[1].showIf conditionNeverHolds',
  ],
  [
    'a comparison that the answer does not have',
    asking(first, draftQuestion('q', { showIf: showIf('first', { op: 'lt' }) })),
    'conditionOperator',
  ],
  [
    'a value that the answer does not have',
    asking(first, draftQuestion('q', { showIf: showIf('first', { value: 'maybe' }) })),
    'conditionValue',
  ],
  [
    'a grade twice',
    document => ({
      ...asking(first)(document),
      scoring: {
        method: 'points',
        bonusCap: true,
        bands: [
          { from: 90, code: 'a', title: { ru: 'А' } },
          { from: 90, code: 'b', title: { ru: 'Б' } },
        ],
      },
    }),
    'duplicateBand',
  ],
]
