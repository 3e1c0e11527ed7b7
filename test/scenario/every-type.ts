import type { ChecklistInput } from '../../src-shared/model/checklist.ts'

/** A short checklist with every answer type, a condition, a critical question and questions that allow N/A. */
export const everyType: ChecklistInput = {
  format: 'vizit.checklist',
  version: 1,
  code: 'every-type',
  revision: 1,
  title: { ru: 'Отделение: все виды ответов', en: 'Branch: every answer type' },
  channel: 'phone',
  scoring: {
    method: 'points',
    bands: [
      { from: 90, code: 'excellent', title: { ru: 'отлично', en: 'excellent' } },
      { from: 60, code: 'fair', title: { ru: 'средне', en: 'fair' } },
      { from: 0, code: 'poor', title: { ru: 'плохо', en: 'poor' } },
    ],
  },
  moments: [
    {
      code: 'entrance',
      title: { ru: 'Вход', en: 'Entrance' },
      questions: [
        {
          code: 'greeting',
          text: { ru: 'Поздоровались в течение 30 секунд', en: 'Greeted within 30 seconds' },
          guide: { ru: 'Сотрудник смотрит на клиента', en: 'The employee looks at the customer' },
          criterion: 'courtesy',
          level: 'basic',
          answer: { type: 'yesNo', points: 5 },
          notApplicable: true,
          commentBelow: 100,
        },
        {
          code: 'queue',
          text: { ru: 'Была очередь', en: 'There was a queue' },
          role: 'info',
          answer: { type: 'yesNo' },
        },
        {
          code: 'queue-managed',
          text: { ru: 'Очередью занимались', en: 'Somebody managed the queue' },
          criterion: 'speed',
          answer: { type: 'yesNo', points: 3 },
          commentBelow: 100,
          showIf: { question: 'queue', op: 'eq', value: 'yes' },
        },
        {
          code: 'clean',
          text: { ru: 'Чистота зала', en: 'How clean the hall was' },
          criterion: 'environment',
          answer: {
            type: 'scale',
            min: 1,
            max: 5,
            points: 4,
            labels: { '1': { ru: 'грязно', en: 'dirty' }, '5': { ru: 'чисто', en: 'clean' } },
          },
        },
      ],
    },
    {
      code: 'talk',
      title: { ru: 'Разговор', en: 'The talk' },
      questions: [
        {
          code: 'offer',
          text: { ru: 'Как предложили продукт', en: 'How the product was offered' },
          answer: {
            type: 'choice',
            options: [
              { code: 'need', text: { ru: 'после вопросов', en: 'after questions' }, points: 4 },
              {
                code: 'script',
                text: { ru: 'сразу по сценарию', en: 'straight from the script' },
                points: 1,
              },
            ],
          },
        },
        {
          code: 'topics',
          text: { ru: 'О чём рассказали', en: 'What they spoke about' },
          answer: {
            type: 'multi',
            options: [
              { code: 'rate', text: { ru: 'ставка', en: 'rate' }, points: 2 },
              { code: 'term', text: { ru: 'срок', en: 'term' }, points: 2 },
              { code: 'fees', text: { ru: 'комиссии', en: 'fees' }, points: 1 },
            ],
          },
        },
        {
          code: 'windows',
          text: { ru: 'Сколько окон работало', en: 'How many windows were open' },
          answer: {
            type: 'number',
            min: 0,
            max: 20,
            bands: [{ below: 2, points: 0 }],
            otherwise: 2,
            unit: { ru: 'окон', en: 'windows' },
          },
        },
        {
          code: 'wait',
          text: { ru: 'Ожидание', en: 'Waiting' },
          criterion: 'speed',
          answer: {
            type: 'duration',
            bands: [
              { upTo: 300, points: 3 },
              { upTo: 600, points: 1 },
            ],
            otherwise: 0,
          },
        },
        {
          code: 'safe',
          text: { ru: 'Спросили документ', en: 'Asked for a document' },
          answer: { type: 'yesNo', points: 6 },
          critical: { effect: 'capAudit', cap: 60 },
        },
        {
          code: 'farewell',
          text: { ru: 'Впечатление от разговора', en: 'Impression of the talk' },
          answer: { type: 'scale', min: 0, max: 10, points: 5 },
        },
      ],
    },
    {
      code: 'facts',
      title: { ru: 'Факты', en: 'Facts' },
      questions: [
        {
          code: 'story',
          text: { ru: 'Что сказал сотрудник', en: 'What the employee said' },
          role: 'info',
          answer: { type: 'text' },
        },
        {
          code: 'day',
          text: { ru: 'Дата обещанного звонка', en: 'Date of the promised call' },
          role: 'info',
          answer: { type: 'date' },
        },
        {
          code: 'hour',
          text: { ru: 'Время обещанного звонка', en: 'Time of the promised call' },
          role: 'info',
          answer: { type: 'time' },
        },
        {
          code: 'ticket',
          text: { ru: 'Фото талона', en: 'Photo of the ticket' },
          role: 'info',
          answer: { type: 'photo' },
        },
      ],
    },
  ],
}
