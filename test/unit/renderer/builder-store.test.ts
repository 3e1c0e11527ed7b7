import { describe, expect, it } from 'vitest'
import { draft, moment, opened, question, standard } from './builder-drafts.ts'

const two = () => opened(draft([moment('entrance', ['greeting', 'queue']), moment('farewell', ['bye'])]))

describe('the outline', () => {
  it('adds after what is named, and brings the cursor to the form of the new part', () => {
    const { acts, outline, get } = two()
    const id = acts.addQuestion('entrance', { type: 'text' }, 'greeting')
    expect(outline()).toBe('entrance(greeting question queue) farewell(bye)')
    expect(get()).toMatchObject({ selected: { kind: 'question', id }, aim: 'editor', move: 1 })
    expect(get().index.questions.get(id)?.question.role).toBe('info')
    acts.addMoment('entrance')
    expect(outline()).toBe('entrance(greeting question queue) moment() farewell(bye)')
  })

  it('steps a question through the moments, to both ends and no further', () => {
    const { acts, outline } = two()
    const steps = (count: number, by: 1 | -1) => {
      for (let i = 0; i < count; i += 1) acts.step({ kind: 'question', id: 'greeting' }, by)
    }
    steps(1, 1)
    expect(outline()).toBe('entrance(queue greeting) farewell(bye)')
    steps(1, 1)
    expect(outline()).toBe('entrance(queue) farewell(greeting bye)')
    steps(5, 1)
    expect(outline()).toBe('entrance(queue) farewell(bye greeting)')
    steps(9, -1)
    expect(outline()).toBe('entrance(greeting queue) farewell(bye)')
  })

  it('steps and places moments', () => {
    const { acts, outline } = two()
    acts.step({ kind: 'moment', id: 'entrance' }, -1)
    expect(outline()).toBe('entrance(greeting queue) farewell(bye)')
    acts.step({ kind: 'moment', id: 'entrance' }, 1)
    expect(outline()).toBe('farewell(bye) entrance(greeting queue)')
    acts.moveMoment('entrance', 0)
    expect(outline()).toBe('entrance(greeting queue) farewell(bye)')
    acts.moveQuestion('bye', 'entrance', 1)
    expect(outline()).toBe('entrance(greeting bye queue) farewell()')
  })

  it('stands on the neighbour of what was removed', () => {
    const { acts, get, outline } = two()
    acts.select({ kind: 'question', id: 'greeting' })
    acts.remove({ kind: 'question', id: 'greeting' })
    expect(get().selected).toEqual({ kind: 'question', id: 'queue' })
    acts.remove({ kind: 'question', id: 'queue' })
    expect(get().selected).toEqual({ kind: 'moment', id: 'entrance' })
    acts.remove({ kind: 'moment', id: 'entrance' })
    acts.remove({ kind: 'moment', id: 'farewell' })
    expect(get().selected).toEqual({ kind: 'checklist' })
    expect(outline()).toBe('')
  })

  it('copies under free codes, with the standard it follows', () => {
    const { acts, outline, get } = two()
    acts.addStandards([standard('bank.entrance.doors')])
    acts.duplicate({ kind: 'moment', id: 'entrance' })
    expect(outline()).toBe(
      'entrance(greeting queue doors) entrance-2(greeting-2 queue-2 doors-2) farewell(bye)',
    )
    expect(Object.keys(get().draft.taken)).toEqual(['doors', 'doors-2'])
  })
})

describe('questions of standards', () => {
  it('go to their own moment, found by code or by name, else made at the end', () => {
    const renamed = { ...moment('moment-1', []), title: { ru: 'Оплата' } }
    const { acts, outline, get } = opened(draft([moment('entrance', ['greeting']), renamed]))
    const pay = { code: 'payment', title: { ru: 'Оплата', en: 'Payment' } }
    const toilets = { code: 'toilets', title: { ru: 'Уборные', en: 'Toilets' } }
    const ids = acts.addStandards([
      standard('bank.entrance.doors'),
      standard('bank.pay.receipt', { moment: pay }),
      standard('bank.toilets.clean', { moment: toilets }),
    ])
    expect(ids).toEqual(['doors', 'receipt', 'clean'])
    expect(outline()).toBe('entrance(greeting doors) moment-1(receipt) toilets(clean)')
    expect(get().index.moments.get('toilets')?.title).toEqual(toilets.title)
    expect(get().move).toBe(0)
  })

  it('stand one after another where they were dropped', () => {
    const { acts, outline, get } = two()
    acts.addStandards([standard('a.one'), standard('a.two')], { moment: 'farewell', after: null })
    acts.addStandards([standard('a.three')], { moment: 'entrance', after: 'greeting' })
    expect(outline()).toBe('entrance(greeting three queue) farewell(one two bye)')
    expect(get().selected).toEqual({ kind: 'question', id: 'three' })
  })

  it('follow in the chosen parts and are not offered the rest again', () => {
    const { acts, get } = opened(draft([]))
    acts.addStandards([standard('a.one')])
    const now = standard('a.one', { text: { ru: 'Новое' }, level: 'basic' })
    acts.follow('one', now, ['text'])
    expect(get().index.questions.get('one')?.question).toMatchObject({
      text: { ru: 'Новое' },
      level: 'expected',
    })
    expect(get().draft.taken['one']).toEqual(now)
  })
})

describe('undo and redo', () => {
  it('takes typing in one field back as one step, other fields apart', () => {
    const { acts, get } = two()
    for (const ru of ['П', 'Пр', 'При'])
      acts.changeQuestion('greeting', one => void (one.text.ru = ru), 'text')
    acts.changeQuestion('greeting', one => void (one.weight = 2), 'weight')
    acts.undo()
    expect(get().index.questions.get('greeting')?.question).toMatchObject({ text: { ru: 'При' }, weight: 1 })
    acts.undo()
    expect(get().index.questions.get('greeting')?.question.text.ru).toBe('greeting')
    expect(get().undoable).toBe(false)
    acts.redo()
    expect(get().index.questions.get('greeting')?.question.text.ru).toBe('При')
  })

  it('leaves the cursor in its field unless the step belongs elsewhere', () => {
    const { acts, get } = two()
    acts.select({ kind: 'question', id: 'greeting' })
    acts.changeQuestion('greeting', one => void (one.weight = 2))
    acts.undo()
    expect(get().move).toBe(0)
    acts.redo()
    acts.select({ kind: 'question', id: 'bye' })
    acts.changeQuestion('bye', one => void (one.weight = 2))
    acts.undo()
    expect(get().move).toBe(0)
    acts.undo()
    expect(get()).toMatchObject({ move: 1, aim: 'outline', selected: { id: 'greeting' } })
  })

  it('brings a removed moment back whole', () => {
    const { acts, outline } = two()
    acts.remove({ kind: 'moment', id: 'entrance' })
    acts.undo()
    expect(outline()).toBe('entrance(greeting queue) farewell(bye)')
  })
})

describe('drawing only what changed', () => {
  it('keeps places, outline and shares of everything a keystroke does not touch', () => {
    const { acts, get } = two()
    const before = get()
    acts.changeQuestion('greeting', one => void (one.text.ru = 'Здравствуйте'), 'text')
    const after = get()
    expect(after.index.questions.get('queue')).toBe(before.index.questions.get('queue'))
    expect(after.index.questions.get('greeting')).not.toBe(before.index.questions.get('greeting'))
    expect(after.index.outline).toBe(before.index.outline)
    expect(after.shares).toBe(before.shares)
  })

  it('counts shares anew when points, weight, role, order or method change', () => {
    const { acts, get } = two()
    const share = () => get().shares.questions.get('bye')
    expect(share()).toBe(33.3)
    acts.changeQuestion('bye', one => void (one.weight = 2))
    expect(share()).toBe(50)
    acts.changeQuestion('queue', one => void (one.role = 'info'))
    expect(share()).toBe(66.7)
    acts.changeChecklist(one => void (one.scoring.method = 'moments'))
    expect(share()).toBe(50)
    acts.remove({ kind: 'moment', id: 'entrance' })
    expect(share()).toBe(100)
  })

  it('renumbers only what stands after an added question', () => {
    const { acts, get } = opened(draft([moment('a', ['one', 'two']), moment('b', [question('three')])]))
    const before = get().index
    acts.addQuestion('a', { type: 'text' }, 'one')
    const { index } = get()
    expect(index.questions.get('one')).toBe(before.questions.get('one'))
    expect(index.questions.get('three')?.number).toBe(4)
    expect(index.outline[1]).toBe(before.outline[1])
  })
})

describe('saving', () => {
  it('hands each save the version the last one gave', async () => {
    const { acts, disk, get } = two()
    acts.changeQuestion('bye', one => void (one.weight = 2))
    expect(get().save.kind).toBe('saving')
    expect(await acts.settled()).toBe(true)
    acts.changeQuestion('bye', one => void (one.weight = 3))
    expect(await acts.settled()).toBe(true)
    expect(acts.version()).toBe(3)
    expect(disk.document.moments[1]?.questions[0]?.weight).toBe(3)
    expect(get().save).toEqual({ kind: 'saved', at: '2026-11-22T10:00:00Z' })
  })

  it('keeps what the disk refused and says so', async () => {
    const { acts, disk, get } = two()
    disk.broken = true
    acts.changeQuestion('bye', one => void (one.weight = 2))
    expect(await acts.settled()).toBe(false)
    expect(get().save).toMatchObject({ kind: 'failed', reason: 'STORE_FULL' })
    expect(acts.unsaved()).toBe(true)
    disk.broken = false
    expect(await acts.settled()).toBe(true)
    expect(disk.document.moments[1]?.questions[0]?.weight).toBe(2)
  })
})
