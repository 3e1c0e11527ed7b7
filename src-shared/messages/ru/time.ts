/** Clocks, stopwatches, and the visit along its time. */
export const time = {
  byWall: 'по часам компьютера',
  byWallWhy:
    'Пока шёл секундомер, программа или ноутбук выключались: прошедшее время взято по часам компьютера',
  elsewhere: 'Секундомер идёт: {{question}}',
  elsewhereJump: 'Секундомер идёт, но часы разошлись: {{question}}',
  source: {
    typed: 'введено вручную',
    clock: 'по часам, {{from}}–{{to}}',
    measured: 'измерено секундомером',
    measuredByWall: 'измерено секундомером, частью по часам компьютера',
  },
  corrected: 'секундомер показал {{measured}}, исправлено: {{words}}',
  clock: {
    label: 'Два времени по часам',
    pastMidnight: 'Через полночь',
  },
  jump: {
    label: 'Часы разошлись',
    ahead:
      'Часы компьютера ушли вперёд секундомера на {{apart}}: ноутбук спал или часы перевели. Какое время верно?',
    behind: 'Часы компьютера отстали от секундомера на {{apart}}: их перевели назад. Какое время верно?',
    wall: 'По часам: {{time}}',
    watch: 'По секундомеру: {{time}}',
    type: 'Ввести вручную',
  },
  span: {
    days: '{{days}} д {{hours}} ч',
    hours: '{{hours}} ч {{minutes}} мин',
    minutes: '{{minutes}} мин',
    wholeHours: '{{hours}} ч',
  },
  visit: {
    running: 'Визит идёт {{span}}',
    ended: 'Визит длился {{span}}',
    sinceContact: 'с начала первого контакта: {{when}}',
    sinceBegun: 'с тех пор, как визит начат в программе: {{when}}',
  },
  strip: {
    title: 'Ход визита',
    contacts: 'Контакты',
    waits: 'Ожидания',
    photos: 'Фото',
    contact: 'контакт, {{channel}}',
    wait: 'ожидание {{duration}}: {{question}}',
    photo_one: '{{count}} фото',
    photo_few: '{{count}} фото',
    photo_many: '{{count}} фото',
    photo_other: '{{count}} фото',
    open: 'конец не указан',
    gap: '{{span}} без событий',
  },
} as const
