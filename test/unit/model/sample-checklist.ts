/** A checklist file with every answer type and no faults; each test spoils its own copy. */
export const sampleChecklist = () => ({
  format: 'vizit.checklist',
  version: 1,
  code: 'bank-branch',
  revision: 3,
  title: { ru: 'Отделение банка', en: 'Bank branch' },
  industry: 'bank',
  channel: 'inPerson',
  segment: 'standard',
  scoring: {
    method: 'points',
    bonusCap: true,
    bands: [
      { from: 90, code: 'excellent', title: { ru: 'Отлично', en: 'Excellent' } },
      { from: 0, code: 'poor', title: { ru: 'Плохо' } },
    ],
  },
  moments: [
    {
      code: 'entrance',
      title: { ru: 'Вход', en: 'Entrance' },
      weight: 10,
      questions: [
        { code: 'queue', text: { ru: 'Очередь' }, answer: { type: 'yesNo', points: 5 } },
        {
          code: 'scale',
          text: { ru: 'Шкала' },
          answer: { type: 'scale', min: 1, max: 5, points: 5, zeroAt: 0 },
        },
        {
          code: 'choice',
          text: { en: 'Choice' },
          answer: {
            type: 'choice',
            options: [
              { code: 'a', text: { en: 'A' }, points: 1 },
              { code: 'b', text: { en: 'B' }, points: 0 },
            ],
          },
        },
        {
          code: 'multi',
          text: { en: 'Multi' },
          answer: {
            type: 'multi',
            options: [
              { code: 'x', text: { en: 'X' }, points: 2 },
              { code: 'y', text: { en: 'Y' }, points: -5 },
            ],
          },
        },
        {
          code: 'wait',
          text: { en: 'Wait' },
          answer: {
            type: 'duration',
            bands: [
              { below: 60, points: 5 },
              { upTo: 60, points: 4 },
              { upTo: 120, points: 3 },
            ],
            otherwise: 0,
          },
        },
      ],
    },
    {
      code: 'service',
      title: { en: 'Service' },
      showIf: { question: 'queue', op: 'answered' },
      questions: [
        {
          code: 'greeting-30s',
          text: { ru: 'Приветствие' },
          guide: { ru: 'Как хорошо' },
          standard: 'bank.entrance.greeting',
          criterion: 'speed',
          dimension: 'responsiveness',
          level: 'expected',
          role: 'scored',
          answer: { type: 'yesNo', points: 5, good: 'yes' },
          weight: 1,
          required: true,
          notApplicable: true,
          commentBelow: 100,
          evidence: 'requiredBelow',
          evidenceBelow: 50,
          critical: { effect: 'capAudit', cap: 50, failBelow: 100 },
          showIf: {
            all: [
              { question: 'queue', op: 'eq', value: 'yes' },
              { not: { any: [{ question: 'wait', op: 'gt', value: 600 }] } },
            ],
          },
        },
        {
          code: 'number',
          text: { en: 'Number' },
          answer: { type: 'number', min: 0, max: 9, bands: [{ upTo: 5, points: 1 }], otherwise: 0 },
        },
        { code: 'wow', text: { en: 'Wow' }, role: 'bonus', answer: { type: 'yesNo', points: 1 } },
        { code: 'note', text: { en: 'Note' }, role: 'info', required: false, answer: { type: 'text' } },
        { code: 'day', text: { en: 'Day' }, role: 'info', answer: { type: 'date' } },
        { code: 'hour', text: { en: 'Hour' }, role: 'info', answer: { type: 'time' } },
        { code: 'photo', text: { en: 'Photo' }, role: 'info', answer: { type: 'photo' } },
      ],
    },
  ],
})

type Json = Record<string | number, unknown>

/** Sets the value at a path such as `moments.0.questions.1.weight`; undefined removes it. */
export function spoil(json: unknown, path: string, value: unknown): void {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const holder = keys.reduce<unknown>((at, key) => Reflect.get(Object(at), key), json)
  if (!isJson(holder)) throw new Error(`no ${path}`)
  if (value === undefined) delete holder[last]
  else holder[last] = value
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null
}
