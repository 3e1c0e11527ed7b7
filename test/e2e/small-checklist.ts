/** Two questions, both to be commented on when points are lost. */
export const smallChecklist = {
  format: 'vizit.checklist',
  version: 1,
  code: 'small',
  title: { ru: 'Короткий визит', en: 'Short visit' },
  industry: 'bank',
  channel: 'inPerson',
  segment: 'standard',
  scoring: { method: 'points' },
  moments: [
    {
      code: 'entrance',
      title: { ru: 'Вход', en: 'Entrance' },
      questions: [
        {
          code: 'greeting',
          text: { ru: 'Поздоровались?', en: 'Greeted?' },
          commentBelow: 100,
          answer: { type: 'yesNo', points: 5 },
        },
        {
          code: 'queue',
          text: { ru: 'Как быстро подошли?', en: 'How quickly were you served?' },
          commentBelow: 100,
          answer: { type: 'scale', min: 1, max: 5, points: 5 },
        },
      ],
    },
  ],
} as const

export const smallVisit = {
  contacts: [
    {
      channel: 'inPerson',
      startedAt: '2026-11-20T11:05:00',
      endedAt: '2026-11-20T11:25:00',
      zone: 'Asia/Almaty',
    },
  ],
  narrative: 'Вошла, взяла талон, ждала шесть минут.',
} as const
