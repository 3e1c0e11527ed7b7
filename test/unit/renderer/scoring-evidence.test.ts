import { describe, expect, it, vi } from 'vitest'
import {
  changed,
  historyOf,
  redone,
  undone,
} from '../../../src-renderer/screens/scoring/annotate/annotation-history.ts'
import { createScoringStore } from '../../../src-renderer/stores/scoring-store.ts'
import { middleMark } from '../../../src-shared/evidence/marks.ts'
import { memoryPorts, visit } from './memory-ports.ts'

const yesNo = { type: 'yesNo', points: 1, good: 'yes' }
const question = (code: string) => ({
  code,
  text: { ru: code },
  criterion: 'speed',
  level: 'expected',
  answer: yesNo,
})
const moments = [{ code: 'm', title: { ru: 'Момент' }, weight: 1, questions: [question('q'), question('r')] }]
const picture = (name: string) => new File(['x'], name, { type: 'image/jpeg' })

async function withPhotos() {
  const memory = memoryPorts()
  const carried: string[] = []
  const saved = (what: string) => {
    if (memory.disk.broken) throw new Error('disk')
    carried.push(what)
    return { savedAt: new Date().toISOString() }
  }
  const store = createScoringStore(visit(moments), {
    ...memory.ports,
    caption: async (_, text) => saved(`caption ${text}`),
    arrange: async order => saved(`order ${order.map(id => id.at(-1)).join('')}`),
    annotate: async (_, layer) => saved(`marks ${layer?.marks.length ?? 0}`),
    isRefusal: error => error instanceof RangeError,
  })
  await store.acts.attach('q', ['a', 'b', 'c'].map(picture))
  const ids = store.getState().evidence.map(one => one.id)
  return { store, ids, carried, disk: memory.disk, ports: memory.ports }
}

describe('evidence in the page', () => {
  it('keeps a caption as it is typed, and saves the last word of it once', async () => {
    const { store, ids, carried } = await withPhotos()
    for (const text of ['К', 'Ка', 'Касса ']) store.acts.caption(ids[0] ?? '', text)
    expect(store.getState().evidence[0]?.caption).toBe('Касса ')
    expect(store.acts.unsaved()).toBe(true)
    expect(await store.acts.settled()).toBe(true)
    expect(carried).toEqual(['caption Касса'])
    expect(store.getState().save.kind).toBe('saved')
  })

  it('says that a caption is not saved, and goes on trying until it is', async () => {
    const { store, ids, carried, disk } = await withPhotos()
    disk.broken = true
    store.acts.caption(ids[0] ?? '', 'Касса')
    store.acts.flush()
    await vi.waitFor(() =>
      expect(store.getState().save).toMatchObject({ kind: 'failed', reason: 'STORE_FULL' }),
    )
    disk.broken = false
    await vi.waitFor(() => expect(carried).toEqual(['caption Касса']))
    await vi.waitFor(() => expect(store.getState().save.kind).toBe('saved'))
  })

  it('moves a piece among those of its question only', async () => {
    const { store, ids, carried } = await withPhotos()
    await store.acts.attach('r', [picture('d')])
    store.acts.arrange(ids[2] ?? '', 0)
    const names = () => store.getState().evidence.map(one => one.name)
    expect(names()).toEqual(['c', 'a', 'b', 'd'])
    store.acts.arrange(ids[2] ?? '', 0)
    await store.acts.settled()
    expect(carried).toEqual(['order 312'])
  })

  it('keeps marks over a photo, the newest of them', async () => {
    const { store, ids, carried } = await withPhotos()
    store.acts.annotate(ids[1] ?? '', { version: 1, marks: [middleMark('box')] })
    expect(store.getState().evidence[1]?.layer?.marks).toHaveLength(1)
    store.acts.annotate(ids[1] ?? '', null)
    await store.acts.settled()
    expect(carried.at(-1)).toBe('marks 0')
  })

  it('lists files that were refused until they are read; the others are attached all the same', async () => {
    const { store, ports } = await withPhotos()
    const strict = createScoringStore(visit(moments), {
      ...ports,
      isRefusal: error => error instanceof RangeError,
      attach: (code, file) =>
        file.name === 'bad' ? Promise.reject(new RangeError('bad')) : ports.attach(code, file),
    })
    await strict.acts.attach('q', ['good', 'bad', 'fine'].map(picture))
    expect(strict.getState().evidence.map(one => one.name)).toEqual(['good', 'fine'])
    expect(strict.getState().refused).toMatchObject([{ question: 'q', name: 'bad' }])
    strict.acts.dismissRefused('q')
    expect(strict.getState().refused).toEqual([])
    expect(store.getState().refused).toEqual([])
  })
})

describe('the way back while drawing', () => {
  it('takes a drag as one step, and forgets what was undone once something new is drawn', () => {
    const [box, arrow] = [middleMark('box'), middleMark('arrow')]
    let history = changed(historyOf(null), [box])
    for (const run of ['drag 1', 'drag 1', 'drag 1']) history = changed(history, [arrow], run)
    expect(undone(history).marks).toEqual([box])
    expect(redone(undone(history)).marks).toEqual([arrow])
    expect(undone(undone(history)).marks).toEqual([])
    const anew = changed(undone(history), [box, arrow])
    expect(redone(anew)).toBe(anew)
    expect(undone(historyOf(null)).marks).toEqual([])
  })
})
