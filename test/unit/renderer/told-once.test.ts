import { describe, expect, it } from 'vitest'
import { toldOnce } from '../../../src-renderer/stores/told-once.ts'

function counter() {
  const { store, together } = toldOnce({ count: 0, name: '' })
  const heard: [number, number][] = []
  const stop = store.subscribe((state, before) => heard.push([before.count, state.count]))
  return { store, together, heard, stop }
}

describe('changes of one act', () => {
  it('are seen at once by the act, and told once, after the last', () => {
    const { store, together, heard } = counter()
    together(() => {
      store.setState({ count: 1 })
      expect(store.getState().count).toBe(1)
      together(() => store.setState({ count: 2 }))
      expect(heard).toEqual([])
      store.setState({ count: 3 })
    })
    expect(heard).toEqual([[0, 3]])
  })

  it('are told where the act breaks off, and one that changes nothing is not told', () => {
    const { store, together, heard } = counter()
    const breaking = () =>
      together(() => {
        store.setState({ count: 1 })
        throw new Error('broken')
      })
    expect(breaking).toThrow('broken')
    together(() => undefined)
    expect(heard).toEqual([[0, 1]])
  })

  it('outside an act each change is told, to those who still listen', () => {
    const { store, heard, stop } = counter()
    store.setState({ count: 1 })
    store.setState({ count: 2 })
    stop()
    store.setState({ count: 3 })
    expect(heard).toEqual([
      [0, 1],
      [1, 2],
    ])
  })
})
