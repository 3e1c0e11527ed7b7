import { describe, expect, it } from 'vitest'
import { dropOf } from '../../../src-renderer/screens/builder/outline/outline-drop.ts'
import { outlineAct } from '../../../src-renderer/screens/builder/outline/outline-keys.ts'
import { openMoment, rowsOf } from '../../../src-renderer/screens/builder/outline/outline-rows.ts'
import { draft, moment, opened, standard } from './builder-drafts.ts'

const outline = [
  { id: 'entrance', questions: ['greeting', 'queue'] },
  { id: 'waiting', questions: [] },
  { id: 'farewell', questions: ['bye', 'thanks'] },
]
const unfolded = { folded: new Set<string>(), open: undefined, all: false }
const rows = rowsOf(outline, unfolded)

describe('rows', () => {
  it('count moments and questions apart', () => {
    expect(rows.map(({ name }) => name)).toEqual([
      'checklist',
      'moment entrance',
      'question greeting',
      'question queue',
      'moment waiting',
      'moment farewell',
      'question bye',
      'question thanks',
    ])
    expect(rows[3]).toMatchObject({ moment: 'entrance', place: 2, count: 2 })
    expect(rows[5]).toMatchObject({ place: 3, count: 3, questions: 2 })
  })

  it('never fold away the selected question, and show moments alone while one is dragged', () => {
    const folded = new Set(['entrance', 'farewell'])
    const { index } = opened(draft([moment('entrance', ['greeting'])])).get()
    const open = openMoment({ kind: 'question', id: 'greeting' }, index)
    const names = (all: boolean) => rowsOf(outline, { folded, open, all }).map(({ name }) => name)
    expect(names(false)).toEqual([
      'checklist',
      'moment entrance',
      'question greeting',
      'question queue',
      'moment waiting',
      'moment farewell',
    ])
    expect(names(true)).toEqual(['checklist', 'moment entrance', 'moment waiting', 'moment farewell'])
  })
})

describe('a drop', () => {
  /** Drops for real and tells the outline after it; null where nothing may happen. */
  function dropped(active: string, over: string): string | null {
    const { acts, outline: now } = opened(draft(outline.map(({ id, questions }) => moment(id, questions))))
    const drop = dropOf(rows, active, over)
    if (drop === null) return null
    const [kind, id = ''] = active.split(' ')
    if (drop.kind === 'moment') acts.moveMoment(id, drop.place)
    else if (kind === 'question') acts.moveQuestion(id, drop.moment, drop.place)
    else acts.addStandards([standard(id)], { moment: drop.moment, after: drop.after })
    return now()
  }

  it('goes below a row it came to from above, and above one it came to from below', () => {
    expect(dropped('question greeting', 'question queue')).toBe(
      'entrance(queue greeting) waiting() farewell(bye thanks)',
    )
    expect(dropped('question greeting', 'question bye')).toBe(
      'entrance(queue) waiting() farewell(bye greeting thanks)',
    )
    expect(dropped('question thanks', 'question greeting')).toBe(
      'entrance(thanks greeting queue) waiting() farewell(bye)',
    )
    expect(dropped('question thanks', 'question bye')).toBe(
      'entrance(greeting queue) waiting() farewell(thanks bye)',
    )
  })

  it('on a moment makes a question its first, or the last of the moment before', () => {
    expect(dropped('question greeting', 'moment waiting')).toBe(
      'entrance(queue) waiting(greeting) farewell(bye thanks)',
    )
    expect(dropped('question bye', 'moment farewell')).toBe(
      'entrance(greeting queue) waiting(bye) farewell(thanks)',
    )
    expect(dropped('question bye', 'moment waiting')).toBe(
      'entrance(greeting queue bye) waiting() farewell(thanks)',
    )
  })

  it('is refused above the first moment and on itself', () => {
    expect(dropped('question greeting', 'moment entrance')).toBeNull()
    expect(dropped('question greeting', 'question greeting')).toBeNull()
    expect(dropped('question greeting', 'checklist')).toBeNull()
    expect(dropped('moment entrance', 'question bye')).toBeNull()
  })

  it('moves a moment with its questions', () => {
    expect(dropped('moment entrance', 'moment farewell')).toBe(
      'waiting() farewell(bye thanks) entrance(greeting queue)',
    )
    expect(dropped('moment farewell', 'moment entrance')).toBe(
      'farewell(bye thanks) entrance(greeting queue) waiting()',
    )
    expect(dropOf(rows, 'moment entrance', 'moment farewell')?.line).toEqual({
      name: 'question thanks',
      edge: 'below',
    })
  })

  it('takes a standard of the library below the row it is held at: in a folded moment, at the end', () => {
    expect(dropped('standard bank.new', 'question greeting')).toBe(
      'entrance(greeting new queue) waiting() farewell(bye thanks)',
    )
    const folded = rowsOf(outline, { ...unfolded, folded: new Set(['entrance']) })
    const drop = dropOf(folded, 'standard bank.new', 'moment entrance')
    expect(drop).toMatchObject({ moment: 'entrance', place: 2 })
    expect(drop).not.toHaveProperty('after')
  })
})

describe('keys of the outline', () => {
  const press = (code: string, held = {}) =>
    outlineAct({ code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

  it('go by the place of the key, and leave the rest to others', () => {
    expect(press('KeyN')).toBe('addQuestion')
    expect(press('Insert')).toBe('addQuestion')
    expect(press('KeyN', { shiftKey: true })).toBe('chooseType')
    expect(press('KeyD', { ctrlKey: true })).toBe('duplicate')
    expect(press('ArrowUp', { altKey: true })).toBe('up')
    expect(press('ArrowUp', { altKey: true, ctrlKey: true })).toBeNull()
    expect(press('KeyZ', { ctrlKey: true })).toBeNull()
    expect(press('Space')).toBeNull()
    expect(press('KeyQ')).toBeNull()
  })
})
