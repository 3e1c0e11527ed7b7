/** Clocks, stopwatches, and the visit along its time. */
export const time = {
  byWall: "by the computer's clock",
  byWallWhy:
    "The program or the laptop was off while the stopwatch ran: the time that passed is taken from the computer's clock",
  elsewhere: 'The stopwatch is running: {{question}}',
  elsewhereJump: 'The stopwatch is running, but the clocks went apart: {{question}}',
  source: {
    typed: 'typed',
    clock: 'by the clock, {{from}}–{{to}}',
    measured: 'measured with the stopwatch',
    measuredByWall: "measured with the stopwatch, in part by the computer's clock",
  },
  corrected: 'the stopwatch showed {{measured}}, corrected: {{words}}',
  clock: {
    label: 'Two clock times',
    pastMidnight: 'Past midnight',
  },
  jump: {
    label: 'The clocks went apart',
    ahead:
      "The computer's clock is {{apart}} ahead of the stopwatch: the laptop slept or its clock was set. Which one is right?",
    behind: "The computer's clock is {{apart}} behind the stopwatch: it was set back. Which one is right?",
    wall: 'By the clock: {{time}}',
    watch: 'By the stopwatch: {{time}}',
    type: 'Type it',
  },
  span: {
    days: '{{days}} d {{hours}} h',
    hours: '{{hours}} h {{minutes}} min',
    minutes: '{{minutes}} min',
    wholeHours: '{{hours}} h',
  },
  visit: {
    running: 'The visit has taken {{span}}',
    ended: 'The visit took {{span}}',
    sinceContact: 'since the first contact began: {{when}}',
    sinceBegun: 'since the visit was begun in the program: {{when}}',
  },
  strip: {
    title: 'Course of the visit',
    contacts: 'Contacts',
    waits: 'Waits',
    photos: 'Photos',
    contact: 'contact, {{channel}}',
    wait: 'wait of {{duration}}: {{question}}',
    photo_one: '{{count}} photo',
    photo_other: '{{count}} photos',
    open: 'no end given',
    gap: '{{span}} without events',
  },
} as const
