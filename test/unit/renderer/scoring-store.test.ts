import { describe, expect, it } from 'vitest'
import type { Audit } from '../../../src-shared/model/audit.ts'
import { createScoringStore } from '../../../src-renderer/stores/scoring-store.ts'
import { memoryPorts, visit } from './memory-ports.ts'

const yesNo = (code: string, more: object = {}) => ({
  code,
  text: { ru: code },
  answer: { type: 'yesNo', points: 5 },
  notApplicable: true,
  ...more,
})
const moments = [
  {
    code: 'entrance',
    title: { ru: 'Вход' },
    questions: [
      yesNo('greeting', { commentBelow: 100 }),
      yesNo('queue', { role: 'info' }),
      {
        code: 'wait',
        text: { ru: 'Ожидание' },
        answer: { type: 'duration', bands: [{ upTo: 60, points: 5 }], otherwise: 0 },
        showIf: { question: 'queue', op: 'eq', value: 'yes' },
        notApplicable: true,
      },
      yesNo('strict', { notApplicable: false }),
    ],
  },
  {
    code: 'farewell',
    title: { ru: 'Прощание' },
    questions: [
      {
        code: 'offered',
        text: { ru: 'Предложено' },
        answer: {
          type: 'multi',
          options: ['card', 'deposit', 'app'].map(code => ({ code, text: { ru: code }, points: 1 })),
        },
      },
      { code: 'photo', text: { ru: 'Фото' }, answer: { type: 'photo' }, role: 'info' },
    ],
  },
]

function opened(more: Partial<Audit> = {}) {
  const memory = memoryPorts()
  return { ...memory, store: createScoringStore(visit(moments, more), memory.ports) }
}

describe('answering', () => {
  it('moves on with one key and stores the answer', async () => {
    const { store, answers } = opened()
    store.acts.answer('greeting', 'yes')
    expect(store.getState().focus).toBe('queue')
    expect(store.getState().live.percent).toBe(100)
    expect(await store.acts.settled()).toBe(true)
    expect(answers).toEqual({ greeting: { value: 'yes' } })
    expect(store.getState().save.kind).toBe('saved')
  })

  it('opens the comment when points are lost, and goes on once it is written', () => {
    const { store } = opened()
    store.acts.answer('greeting', 'no')
    expect(store.getState()).toMatchObject({ focus: 'greeting', field: 'comment' })
    store.acts.done('greeting')
    expect(store.getState().focus).toBe('greeting')
    store.acts.comment('greeting', 'Молчал')
    store.acts.done('greeting')
    expect(store.getState()).toMatchObject({ focus: 'queue', field: 'answer' })
  })

  it('asks for the reason of N/A', () => {
    const { store } = opened()
    store.acts.notApplicable('strict')
    store.acts.notApplicable('queue')
    expect(store.getState()).toMatchObject({ focus: 'queue', field: 'comment' })
  })

  it('keeps the comment when the answer changes', async () => {
    const { store, answers } = opened()
    store.acts.comment('greeting', 'Кивнул')
    store.acts.answer('greeting', 'no')
    store.acts.answer('greeting', 'yes')
    await store.acts.settled()
    expect(answers['greeting']).toEqual({ value: 'yes', comment: 'Кивнул' })
  })

  it('takes an untouched set as none of these', async () => {
    const { store, answers } = opened({ focus: 'offered' })
    store.acts.toggle('offered', 'app')
    store.acts.toggle('offered', 'card')
    expect(store.getState().answers['offered']).toEqual({ value: ['card', 'app'] })
    store.acts.toggle('offered', 'card')
    store.acts.toggle('offered', 'app')
    store.acts.clear('offered')
    store.acts.done('offered')
    await store.acts.settled()
    expect(answers['offered']).toEqual({ value: [] })
    expect(store.getState().focus).toBe('photo')
  })

  it('shows and hides questions as their conditions say', () => {
    const { store } = opened()
    const shown = () => store.getState().live.moments[0]?.questions
    expect(shown()).toEqual(['greeting', 'queue', 'strict'])
    store.acts.answer('queue', 'yes')
    expect(shown()).toEqual(['greeting', 'queue', 'wait', 'strict'])
    expect(store.getState().focus).toBe('wait')
    store.acts.answer('queue', 'no')
    expect(shown()).toEqual(['greeting', 'queue', 'strict'])
  })
})

describe('drawing only what changed', () => {
  it('tells of an answer once: the answer, its score, the next question and that it is being saved', () => {
    const { store } = opened()
    const heard: unknown[] = []
    store.subscribe(({ answers, live, focus, save }) =>
      heard.push([answers['greeting']?.value, live.percent, focus, save.kind]),
    )
    store.acts.answer('greeting', 'yes')
    expect(heard).toEqual([['yes', 100, 'queue', 'saving']])
    // The cursor that arrives where the question in hand already is changes nothing.
    store.acts.stand('queue', 'answer')
    expect(heard).toHaveLength(1)
  })

  it('keeps the answer of a question that is hidden, and gives it back', () => {
    const { store } = opened()
    store.acts.answer('queue', 'yes')
    store.acts.type('wait', 45)
    expect(store.getState().live.kept).toEqual([])
    store.acts.answer('queue', 'no')
    expect(store.getState().live.kept).toEqual(['wait'])
    expect(store.getState().answers['wait']).toEqual({ value: 45 })
    // Neither arrows nor the search for what is open lead to it.
    expect(store.getState().focus).toBe('strict')
    store.acts.step(-1)
    expect(store.getState().focus).toBe('queue')
    store.acts.answer('queue', 'yes')
    expect(store.getState().live).toMatchObject({ kept: [], marks: { wait: { answered: true } } })
  })

  it('leaves the cursor where it is when a condition changes elsewhere or a file comes late', async () => {
    const { store, ports } = opened()
    store.acts.answer('queue', 'yes')
    store.acts.type('wait', 45)
    store.acts.go('offered')
    let arrive: () => void = () => undefined
    const attach = ports.attach.bind(ports)
    ports.attach = async (question, file) => {
      await new Promise<void>(done => (arrive = done))
      return attach(question, file)
    }
    const late = store.acts.attach('photo', [new File(['x'], 'x.jpg')])
    const { move } = store.getState()
    store.acts.type('queue', 'no')
    arrive()
    await late
    expect(store.getState().evidence).toHaveLength(1)
    expect(store.getState()).toMatchObject({ focus: 'offered', move, live: { kept: ['wait'] } })
  })

  it('leads to the next open question, from the end to the first, and says when there is none', () => {
    const { store } = opened()
    store.acts.answer('greeting', 'no')
    store.acts.answer('queue', 'no')
    store.acts.go('queue')
    const next = () => [store.acts.nextUnanswered(), store.getState().focus, store.getState().field]
    expect(next()).toEqual([true, 'strict', 'answer'])
    expect(next()).toEqual([true, 'offered', 'answer'])
    store.acts.go('photo')
    // Answered, but points were lost without a word about it.
    expect(next()).toEqual([true, 'greeting', 'comment'])
  })

  it('walks the questions that were returned, leaving out one that is hidden', () => {
    const asked = ['greeting', 'wait', 'photo'].map(question => ({ question, comment: '' }))
    const returned = { reason: 'Уточните', questions: asked, at: '2026-11-20T10:00:00.000Z', by: 'Анна' }
    const { store } = opened({ status: 'returned', returned, focus: 'greeting' })
    const next = () => {
      store.acts.nextMarked()
      return store.getState().focus
    }
    expect([next(), next()]).toEqual(['photo', 'greeting'])
    store.acts.answer('queue', 'yes')
    store.acts.go('greeting')
    expect(next()).toBe('wait')
    const { store: plain } = opened()
    plain.acts.nextMarked()
    expect(plain.getState().focus).toBe('greeting')
  })

  it('leaves the marks, moments and answers of other questions as they were', () => {
    const { store } = opened()
    store.acts.answer('strict', 'yes')
    const before = store.getState()
    store.acts.answer('greeting', 'yes')
    const after = store.getState()
    expect(after.answers['strict']).toBe(before.answers['strict'])
    expect(after.live.marks['strict']).toBe(before.live.marks['strict'])
    expect(after.live.moments[1]).toBe(before.live.moments[1])
    expect(after.live.moments[0]?.questions).toBe(before.live.moments[0]?.questions)
  })

  it('does not score again for the second letter of a comment', () => {
    const { store } = opened()
    store.acts.comment('greeting', 'К')
    const { live } = store.getState()
    store.acts.comment('greeting', 'Ки')
    expect(store.getState().live).toBe(live)
  })
})

describe('undo', () => {
  it('takes back answers one by one and returns to the question', async () => {
    const { store, answers } = opened()
    store.acts.answer('greeting', 'yes')
    store.acts.answer('queue', 'yes')
    store.acts.undo()
    expect(store.getState().answers['queue']?.value).toBeUndefined()
    expect(store.getState().focus).toBe('queue')
    store.acts.undo()
    expect(store.getState().focus).toBe('greeting')
    store.acts.undo()
    await store.acts.settled()
    expect(answers['greeting']?.value).toBeUndefined()
    expect(store.getState().live.answered).toBe(0)
  })

  it('goes on by the stored history once its own changes are used up, a step at a time', async () => {
    const { store, ports, answers, log } = opened({ answers: { greeting: { value: 'no' } } })
    const asked: string[] = []
    const before = [
      { question: 'greeting', answer: { value: 'yes' } },
      { question: 'greeting', answer: {} },
    ]
    ports.undo = async () => {
      asked.push(`${log.length} stored`)
      return before.shift() ?? null
    }
    let told = 0
    ports.nothingLeft = () => (told += 1)
    store.acts.answer('strict', 'yes')
    for (let press = 0; press < 4; press += 1) store.acts.undo()
    expect(store.getState().answers['strict']).toEqual({})
    await expect.poll(() => told).toBe(1)
    expect(await store.acts.settled()).toBe(true)
    expect(answers).toEqual({ strict: {}, greeting: {} })
    // Each step was stored before the next one was asked for.
    expect(asked).toEqual(['2 stored', '3 stored', '4 stored'])
    expect(store.getState().focus).toBe('greeting')
  })

  it('leaves a new change alone that came while the history was asked', async () => {
    const { store, ports } = opened({ answers: { greeting: { value: 'no' } } })
    ports.undo = async () => {
      store.acts.answer('strict', 'no')
      return { question: 'greeting', answer: {} }
    }
    store.acts.undo()
    await expect.poll(() => store.getState().answers['strict']).toEqual({ value: 'no' })
    await store.acts.settled()
    expect(store.getState().answers['greeting']).toEqual({ value: 'no' })
  })

  it('takes typing back as a whole', () => {
    const { store } = opened()
    for (const text of ['М', 'Мо', 'Мол', 'Молчал']) store.acts.comment('greeting', text)
    store.acts.undo()
    expect(store.getState().answers['greeting']?.comment ?? '').toBe('')
  })
})

describe('a moment that did not happen', () => {
  it('is N/A with one reason wherever allowed, in one step back', async () => {
    const { store, answers } = opened()
    store.acts.answer('greeting', 'yes')
    store.acts.comment('greeting', 'Кивнул')
    store.acts.skipMoment('entrance', 'Вход со двора')
    expect(store.getState().focus).toBe('offered')
    await store.acts.settled()
    expect(answers['greeting']).toEqual({ na: true, comment: 'Вход со двора\nКивнул' })
    expect(answers['queue']).toEqual({ na: true, comment: 'Вход со двора' })
    expect(answers['strict']).toBeUndefined()
    store.acts.undo()
    expect(store.getState().answers['greeting']).toEqual({ value: 'yes', comment: 'Кивнул' })
  })
})

describe('saving', () => {
  it('keeps the answer on the screen and says so while the disk refuses', async () => {
    const { store, answers, disk } = opened()
    disk.broken = true
    store.acts.answer('greeting', 'yes')
    expect(await store.acts.settled()).toBe(false)
    expect(store.getState().save).toMatchObject({ kind: 'failed', reason: 'STORE_FULL' })
    expect(store.getState().answers['greeting']).toEqual({ value: 'yes' })
    expect(store.acts.unsaved()).toBe(true)
    disk.broken = false
    await new Promise(done => setTimeout(done, 30))
    expect(answers['greeting']).toEqual({ value: 'yes' })
    expect(store.getState().save.kind).toBe('saved')
    expect(store.acts.unsaved()).toBe(false)
  })

  it('sends answers in the order they were given', async () => {
    const { store, log } = opened()
    for (const code of ['strict', 'greeting', 'queue']) store.acts.answer(code, 'yes')
    await store.acts.settled()
    expect(log).toEqual(['strict', 'greeting', 'queue'])
  })

  it('keeps that order while an earlier answer of the same question is still under way', async () => {
    const { store, log, ports } = opened()
    const reached: string[] = []
    const disk = { ...ports }
    ports.answer = async (question, ...more) => {
      reached.push(question)
      // The disk takes its time with the first.
      if (reached.length === 1) await new Promise(done => setTimeout(done, 10))
      return disk.answer(question, ...more)
    }
    store.acts.answer('greeting', 'no')
    store.acts.answer('greeting', 'yes')
    store.acts.answer('queue', 'no')
    await store.acts.settled()
    expect(log).toEqual(['greeting', 'greeting', 'queue'])
  })

  it('sends a comment when its question is left', async () => {
    const { store, answers } = opened()
    store.acts.comment('greeting', 'Кивнул')
    expect(answers['greeting']).toBeUndefined()
    store.acts.step(1)
    await new Promise(done => setTimeout(done, 5))
    expect(answers['greeting']).toEqual({ comment: 'Кивнул' })
  })

  it('remembers where the shopper stands', async () => {
    const { store, disk } = opened()
    store.acts.nextMoment()
    await store.acts.settled()
    expect(disk.focus).toBe('offered')
  })

  it('reopens at the question it was left at, or the nearest shown one', () => {
    expect(opened({ focus: 'strict' }).store.getState().focus).toBe('strict')
    expect(opened({ focus: 'wait' }).store.getState().focus).toBe('queue')
  })
})

describe('evidence', () => {
  const photo = (name: string) => new File(['x'], name, { type: 'image/jpeg' })

  it('keeps the value of a photo question in step with its photos', async () => {
    const { store, answers } = opened({ focus: 'photo' })
    await store.acts.attach('photo', [photo('1.jpg'), photo('2.jpg')])
    expect(store.getState().answers['photo']?.value).toEqual(['1'.repeat(64), '2'.repeat(64)])
    const [first] = store.getState().evidence
    store.acts.remove(first?.id ?? '')
    await store.acts.settled()
    expect(answers['photo']?.value).toEqual(['2'.repeat(64)])
  })

  it('removes from disk only after the way back has closed', async () => {
    const { store, disk } = opened()
    await store.acts.attach('greeting', [photo('1.jpg')])
    const piece = store.getState().evidence[0]?.id ?? ''
    store.acts.remove(piece)
    expect(store.getState().evidence).toEqual([])
    expect(disk.removed).toEqual([])
    store.acts.restore(piece)
    await store.acts.finishRemovals()
    expect(disk.removed).toEqual([])
    expect(store.getState().evidence).toHaveLength(1)
    store.acts.remove(piece)
    await store.acts.finishRemovals()
    expect(disk.removed).toEqual([piece])
  })
})
