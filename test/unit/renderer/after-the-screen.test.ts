import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { Outbox } from '../../../src-renderer/stores/outbox.ts'
import { createScoringStore } from '../../../src-renderer/stores/scoring-store.ts'
import { toldLater } from '../../../src-renderer/stores/told-later.ts'
import { memoryPorts, visit } from './memory-ports.ts'

/** A screen that shows what was changed when told to. */
function slowScreen() {
  const acts: (() => void)[] = []
  return {
    soon: (act: () => void) => void acts.push(act),
    paint: () => acts.splice(0).forEach(act => act()),
  }
}

function outboxBehind(screen: ReturnType<typeof slowScreen>) {
  const sent: string[] = []
  const outbox = new Outbox<string>({
    async send(key, value) {
      sent.push(`${key}=${value}`)
      return { savedAt: 'now' }
    },
    failure: () => ({ reason: 'STORE_FULL', retry: true }),
    changed: () => undefined,
    soon: screen.soon,
  })
  return { outbox, sent }
}

describe('what waits for the screen', () => {
  it('leaves once it is shown, in its order, and counts as unsaved until then', async () => {
    const screen = slowScreen()
    const { outbox, sent } = outboxBehind(screen)
    outbox.put('a', '1')
    outbox.put('b', '1', 10_000)
    outbox.put('a', '2')
    outbox.hasten()
    expect(sent).toEqual([])
    expect(outbox.state.kind).toBe('saving')
    screen.paint()
    await outbox.quiet()
    expect(sent).toEqual(['b=1', 'a=2'])
    expect(outbox.state.kind).toBe('saved')
  })

  it('does not wait for it when flushed, or when asked whether all is quiet', async () => {
    const screen = slowScreen()
    const { outbox, sent } = outboxBehind(screen)
    outbox.put('a', '1')
    outbox.flush()
    expect(sent).toEqual(['a=1'])
    await outbox.quiet()
    outbox.put('b', '1')
    await outbox.quiet()
    expect(sent).toEqual(['a=1', 'b=1'])
    screen.paint()
    await outbox.quiet()
    expect(sent).toHaveLength(2)
  })

  it('is read as it was shown last, and told once', () => {
    const screen = slowScreen()
    const store = createStore(() => ({ count: 0 }))
    const later = toldLater(store, screen.soon)
    const heard: number[] = []
    later.subscribe(({ count }) => heard.push(count))
    store.setState({ count: 1 })
    store.setState({ count: 2 })
    expect(later.getState().count).toBe(0)
    screen.paint()
    expect(later.getState().count).toBe(2)
    expect(heard).toEqual([2])
  })
})

describe('the cards of a visit', () => {
  it('hear of a key only where it answered and where it moved to', () => {
    const question = (code: string) => ({ code, text: { ru: code }, answer: { type: 'yesNo', points: 1 } })
    const codes = ['q1', 'q2', 'q3', 'q4']
    const moments = [{ code: 'm', title: { ru: 'М' }, questions: codes.map(question) }]
    const { cards, acts } = createScoringStore(visit(moments), memoryPorts().ports)
    const heard: string[] = []
    const [, , third] = codes.map(cards.of)
    for (const code of codes) cards.subscribe(code, () => heard.push(code))
    acts.answer('q1', 'yes')
    expect(heard).toEqual(['q1', 'q2'])
    expect(cards.of('q1').answer).toEqual({ value: 'yes' })
    expect(cards.of('q2').field).toBe('answer')
    expect(cards.of('q3')).toBe(third)
  })
})
