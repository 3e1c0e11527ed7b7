import { afterEach, expect, it, vi } from 'vitest'
import {
  cameraWish,
  chooseCamera,
  chosenCamera,
} from '../../../src-renderer/screens/scoring/camera/camera-choice.ts'

afterEach(() => vi.unstubAllGlobals())

it('a camera that was chosen is asked for next time, without standing in the way when it is gone', () => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  })
  expect(chosenCamera()).toBeNull()
  expect(cameraWish(null).video).toMatchObject({ facingMode: 'environment' })
  chooseCamera('rear')
  expect(cameraWish(chosenCamera()).video).toMatchObject({ deviceId: { ideal: 'rear' } })
  expect(cameraWish('rear').audio).toBe(false)
})

it('a page without storage asks for any camera', () => {
  vi.stubGlobal('localStorage', undefined)
  chooseCamera('rear')
  expect(chosenCamera()).toBeNull()
})
