import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fitToDisplays, keepWindowState, readWindowState } from '../../../src-main/desktop/window-state.ts'
import { double } from './doubles.ts'

const laptop = { x: 0, y: 0, width: 1366, height: 728 }
const desk = { x: 1366, y: 0, width: 1920, height: 1040 }

describe('the place of the window', () => {
  let folder: string
  let file: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vizit-window-'))
    file = join(folder, 'window.json')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is kept when it closes and found again', () => {
    const window = double<Pick<BrowserWindow, 'on' | 'getNormalBounds' | 'isMaximized'>>({
      getNormalBounds: () => ({ x: 40, y: 50, width: 1000, height: 640 }),
      isMaximized: () => true,
    })
    keepWindowState(window, file)
    window.emit('close')
    expect(readWindowState(file)).toEqual({ x: 40, y: 50, width: 1000, height: 640, maximised: true })
    expect(readdirSync(folder)).toEqual(['window.json'])
    expect(readFileSync(file, 'utf8')).toContain('1000')
  })

  it.each(['', '{', '[]', '{"width":-5,"height":1,"maximised":false}', '{"width":"x"}'])(
    'damaged as %j gives the first one',
    text => {
      writeFileSync(file, text)
      expect(readWindowState(file)).toEqual({ width: 1280, height: 800, maximised: false })
    },
  )

  it('that cannot be written does not keep the window open', () => {
    const window = double<Pick<BrowserWindow, 'on' | 'getNormalBounds' | 'isMaximized'>>({
      getNormalBounds: () => ({ x: 0, y: 0, width: 1, height: 1 }),
      isMaximized: () => false,
    })
    keepWindowState(window, join(folder, 'gone', 'window.json'))
    expect(() => window.emit('close')).not.toThrow()
  })
})

describe('a kept window on the displays of today', () => {
  const kept = { x: 1500, y: 100, width: 1200, height: 800, maximised: false }

  it('stays where it was while its display is there', () => {
    expect(fitToDisplays(kept, [laptop, desk])).toEqual(kept)
  })

  it('goes to the first display, no larger than it, when its own is gone', () => {
    expect(fitToDisplays(kept, [laptop])).toEqual({ width: 1200, height: 728, maximised: false })
  })

  it.each([
    { x: 1300, y: 0, why: 'too little of the title bar is seen' },
    { x: 0, y: -30, why: 'the title bar lies above the display' },
    { x: 0, y: 720, why: 'the title bar lies below the display' },
    { x: -1150, y: 0, why: 'it lies left of the display' },
  ])('moves when $why', ({ x, y }) => {
    const moved = fitToDisplays({ ...kept, x, y }, [laptop])
    expect(moved).not.toHaveProperty('x')
    expect(moved).not.toHaveProperty('y')
  })

  it('is never smaller than can be used', () => {
    expect(fitToDisplays({ x: 0, y: 0, width: 300, height: 200, maximised: true }, [laptop])).toEqual({
      x: 0,
      y: 0,
      width: 720,
      height: 520,
      maximised: true,
    })
  })
})
