import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { partsOf } from '../../../src-renderer/stores/parts-of-store.ts'

function counted() {
  const store = createStore<Readonly<Record<string, number>>>(() => ({ a: 1, b: 1 }))
  return { store, parts: partsOf(store, (state, key) => ({ key, value: state[key] })) }
}

describe('the parts of a store', () => {
  it('tell only those whose part has changed', () => {
    const { store, parts } = counted()
    const told: string[] = []
    for (const key of ['a', 'b']) parts.subscribe(key, () => told.push(key))
    parts.of('a')
    parts.of('b')
    store.setState({ b: 2 })
    expect(told).toEqual(['b'])
    expect(parts.of('b')).toEqual({ key: 'b', value: 2 })
  })

  it('are the same objects until something in them changes', () => {
    const { store, parts } = counted()
    const before = { a: parts.of('a'), b: parts.of('b') }
    store.setState({ b: 2 })
    expect(parts.of('a')).toBe(before.a)
    expect(parts.of('b')).not.toBe(before.b)
  })

  it('tell a reader nothing more once it has left', () => {
    const { store, parts } = counted()
    const told: string[] = []
    const leave = parts.subscribe('a', () => told.push('first'))
    parts.subscribe('a', () => told.push('second'))
    leave()
    store.setState({ a: 2 })
    expect(told).toEqual(['second'])
  })
})
