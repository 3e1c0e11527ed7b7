import type { AuditReport } from '../../../src-main/reports/audit-report.ts'
import { checklistSchema, type ChecklistInput } from '../../../src-shared/model/checklist.ts'
import type { Answer } from '../../../src-shared/model/answer.ts'
import { scoreExactly } from '../../../src-shared/scoring/score-exactly.ts'

type Question = ChecklistInput['moments'][number]['questions'][number]

const stops = [
  ['entrance', 'Вход', 'Entrance'],
  ['waiting', 'Ожидание', 'Waiting'],
  ['contact', 'Знакомство', 'First contact'],
  ['needs', 'Выявление потребности', 'Finding the need'],
  ['advice', 'Консультация', 'Advice'],
  ['safety', 'Безопасность данных', 'Data safety'],
  ['paperwork', 'Оформление', 'Paperwork'],
  ['farewell', 'Прощание', 'Farewell'],
] as const

const standards = [
  ['Сотрудник представился, бейдж виден', 'The employee introduced themselves, the badge was visible'],
  ['Задано не менее двух вопросов о цели клиента', 'At least two questions on the client’s goal were asked'],
  ['Слушал, прежде чем предложить продукт', 'Listened before offering a product'],
  ['Повторил запрос своими словами', 'Repeated the request in their own words'],
  [
    'Спросил об удобном способе связи и записал его в карточку клиента',
    'Asked for the preferred way of contact and wrote it into the client’s card',
  ],
  ['Названы все комиссии и полная стоимость', 'All fees and the full cost were stated'],
  ['Вспомнил личный повод без напоминания', 'Remembered the personal occasion unprompted'],
  ['Учтён прежний опыт клиента', 'The client’s earlier experience was taken into account'],
] as const

const criteria = ['speed', 'competence', 'courtesy', 'empathy', 'problemSolving', 'personalisation'] as const
const levels = ['expected', 'expected', 'desired', 'desired', 'basic', 'basic', 'wow', 'expected'] as const

export const bands = [
  { from: 90, code: 'excellent', title: { ru: 'отлично', en: 'excellent' } },
  { from: 75, code: 'good', title: { ru: 'хорошо', en: 'good' } },
  { from: 60, code: 'fair', title: { ru: 'средне', en: 'fair' } },
  { from: 0, code: 'poor', title: { ru: 'плохо', en: 'poor' } },
]

interface Wish {
  readonly lang: 'ru' | 'en'
  readonly questions: number
  readonly photos?: readonly Uint8Array<ArrayBuffer>[]
}

/** A visit to a bank branch with every kind of answer, for tests and the bench. */
export function buildReport({ lang, questions, photos = [] }: Wish): AuditReport {
  const moments = new Map<string, Question[]>()
  const answers: Record<string, Answer> = {}
  for (let n = 0; n < questions; n += 1) {
    const moment = stops[Math.floor((n * Math.min(stops.length, questions)) / questions)] ?? stops[0]
    const { question, answer } = questionOf(n, lang)
    moments.set(moment[0], [...(moments.get(moment[0]) ?? []), question])
    if (answer) answers[question.code] = answer
  }
  const checklist = checklistSchema.parse({
    format: 'vizit.checklist',
    version: 1,
    code: 'bank-branch',
    revision: 3,
    title: { ru: 'Отделение банка', en: 'Bank branch' },
    channel: 'inPerson',
    scoring: { method: 'points', bands },
    moments: stops.flatMap(([code, ru, en]) => {
      const found = moments.get(code)
      return found ? [{ code, title: { ru, en }, weight: 10, questions: found }] : []
    }),
  } satisfies ChecklistInput)
  const first = checklist.moments.flatMap(moment => moment.questions)
  const ru = lang === 'ru'
  return {
    lang,
    paper: 'A4',
    edition: 'supervisor',
    privacy: true,
    generatedAt: '2026-11-14T11:20:00Z',
    zone: 'Asia/Almaty',
    organisation: { name: ru ? 'Северный банк' : 'Northern Bank', colour: '#0b6e6e', logo: null, target: 85 },
    number: '2026-IV-0147',
    revision: 2,
    logHead: 'b1946ac92492d2347c6235b4d2611184b1946ac92492d2347c6235b4d2611184',
    branch: {
      code: 'ala-014',
      name: ru ? 'Отделение на Лесной, 14' : 'Lesnaya street 14 branch',
      city: ru ? 'Алматы' : 'Almaty',
      address: ru ? 'ул. Лесная, 14' : '14 Lesnaya street',
    },
    wave: '2026-IV',
    channel: 'inPerson',
    scenario: { ru: 'Открыть вклад', en: 'Open a deposit' },
    shopper: { name: 'Ержан Сагынбаев', alias: ru ? 'Аист-7' : 'Stork-7' },
    status: 'approved',
    submittedAt: '2026-11-12T14:05:00Z',
    checklist,
    checklistHash: '3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea',
    visit: {
      contacts: [
        {
          channel: 'inPerson',
          startedAt: '2026-11-12T11:05:00',
          endedAt: '2026-11-12T11:47:00',
          zone: 'Asia/Almaty',
          note: ru ? 'Талон Б-114, окно 3' : 'Ticket B-114, window 3',
        },
        { channel: 'phone', startedAt: '2026-11-13T10:02', endedAt: '2026-11-13T10:06', zone: 'Asia/Almaty' },
      ],
      staff: [
        { role: ru ? 'операционист' : 'teller', alias: 'А' },
        { role: ru ? 'консультант зала' : 'floor consultant' },
      ],
      purchase: { amount: 150000, currency: 'KZT' },
      narrative: ru
        ? 'Вошёл в 11:05, у терминала стояли двое. Консультант зала подошла через минуту, помогла взять талон и показала, где ждать.\n\nУ окна операционист назвала имя, спросила сумму и сразу показала буклет. О цели вклада не спросила. Ержан Сагынбаев задал вопрос о досрочном снятии — ответ был полным, с расчётом на бумаге.'
        : 'Entered at 11:05, two people stood at the machine. The floor consultant came within a minute, helped with the ticket and showed where to wait.\n\nAt the window the teller gave her name, asked for the amount and showed a leaflet at once. The purpose of the deposit was not asked. Ержан Сагынбаев asked about early withdrawal: the answer was complete, with a calculation on paper.',
    },
    answers,
    evidence: photos.map((image, index) => ({
      number: index + 1,
      question: first[(index * 3) % first.length]?.code ?? null,
      kind: 'photo' as const,
      caption:
        (ru
          ? ['талон', 'буклет на столе', 'расчёт от руки']
          : ['ticket', 'leaflet on the desk', 'calculation by hand'])[index % 3] ?? '',
      sha256: String(index + 1).padStart(64, 'a'),
      bytes: 3_200_000,
      takenAt: `2026-11-12T11:${String(8 + index).padStart(2, '0')}:00`,
      image,
    })),
    score: scoreExactly(checklist, answers).score,
  }
}

function questionOf(n: number, lang: 'ru' | 'en'): { question: Question; answer: Answer | undefined } {
  const [ru, en] = standards[n % standards.length] ?? standards[0]
  const code = `q${n + 1}`
  const said = (russian: string, english: string) => `${lang === 'ru' ? russian : english} ${n + 1}.`
  const base = {
    code,
    text: {
      ru: n < standards.length ? ru : `${ru} (${n + 1})`,
      en: n < standards.length ? en : `${en} (${n + 1})`,
    },
    criterion: criteria[n % criteria.length] ?? 'speed',
    level: levels[n % levels.length] ?? 'basic',
    notApplicable: true,
  } as const
  const yesNo = { type: 'yesNo', points: 3 } as const
  switch (n % 12) {
    case 1:
      return {
        question: { ...base, answer: { ...yesNo, points: 5 } },
        answer: {
          value: 'no',
          comment: said(
            'Спросил только сумму. Срок и цель вклада не уточнил, сразу показал буклет, наблюдение',
            'Asked for the amount only, showed the leaflet at once, observation',
          ),
        },
      }
    case 2:
      return {
        question: {
          ...base,
          answer: {
            type: 'duration',
            bands: [
              { upTo: 600, points: 5 },
              { upTo: 900, points: 3 },
            ],
            otherwise: 0,
          },
        },
        answer: { value: 500 + n * 21, comment: said('По часам на табло', 'By the clock on the board') },
      }
    case 4:
      return {
        question: {
          ...base,
          answer: {
            type: 'scale',
            min: 1,
            max: 5,
            points: 4,
            zeroAt: 0,
            labels: { '3': { ru: 'средне', en: 'fair' } },
          },
        },
        answer: {
          value: 3,
          comment: said('Записал номер, способ не уточнил', 'Took the number, not the way'),
        },
      }
    case 5:
      return {
        question: { ...base, answer: { ...yesNo, points: 6 }, critical: { effect: 'capAudit', cap: 80 } },
        answer: {
          value: n === 5 ? 'yes' : 'no',
          comment: said('Комиссия за снятие прозвучала в конце', 'The withdrawal fee came at the end'),
        },
      }
    case 6:
      return {
        question: { ...base, role: 'bonus', answer: { ...yesNo, points: 2 } },
        answer: { value: n > 12 ? 'yes' : 'no' },
      }
    case 7:
      return {
        question: { ...base, answer: yesNo },
        answer: {
          na: true,
          comment: said('клиент новый, опыта с банком нет', 'a new client without history'),
        },
      }
    case 8:
      return {
        question: {
          ...base,
          answer: {
            type: 'choice',
            options: [
              { code: 'paper', text: { ru: 'На бумаге', en: 'On paper' }, points: 4 },
              { code: 'word', text: { ru: 'На словах', en: 'By word' }, points: 2 },
            ],
          },
        },
        answer: { value: 'word' },
      }
    case 9:
      return {
        question: { ...base, role: 'info', answer: { type: 'text' } },
        answer: { value: said('Свободный текст покупателя', 'Free words of the shopper') },
      }
    case 10:
      return {
        question: { ...base, role: 'penalty', answer: { type: 'yesNo', points: 2, good: 'yes' } },
        answer: { value: 'yes', comment: said('Разговаривал по телефону', 'Talked on the phone') },
      }
    case 11:
      return {
        question: {
          ...base,
          answer: {
            type: 'multi',
            options: [
              { code: 'rate', text: { ru: 'ставка', en: 'rate' }, points: 2 },
              { code: 'term', text: { ru: 'срок', en: 'term' }, points: 2 },
            ],
          },
        },
        answer: { value: ['rate'] },
      }
    default:
      return { question: { ...base, answer: yesNo }, answer: { value: 'yes' } }
  }
}
