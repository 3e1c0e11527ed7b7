import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { BrowserWindow, Display, Rectangle } from 'electron'
import { z } from 'zod'
import { noteFailure } from './note-failure.ts'

const stateSchema = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximised: z.boolean(),
})
export type WindowState = z.infer<typeof stateSchema>

export const smallest = { width: 720, height: 520 }
const firstState: WindowState = { width: 1280, height: 800, maximised: false }

/** The state as it was kept; a missing or damaged file gives the first one, for nothing of worth is in it. */
export function readWindowState(file: string): WindowState {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return firstState
  }
}

/** Keeps the state, whole or not at all. A full or unplugged disk must not keep the window from closing. */
function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(state))
    renameSync(`${file}.new`, file)
  } catch (error) {
    noteFailure(error)
  }
}

/** Fits a kept window to the displays of today: a laptop leaves its second screen on the desk. */
export function fitToDisplays(state: WindowState, workAreas: readonly Rectangle[]): WindowState {
  const { x, y, maximised } = state
  if (x === undefined || y === undefined) return fitSize(state, workAreas[0])
  const area = workAreas.find(each => showsTitleBar({ ...state, x, y }, each))
  if (area) return { ...fitSize(state, area), x, y }
  return { ...fitSize({ width: state.width, height: state.height, maximised }, workAreas[0]) }
}

function fitSize(state: WindowState, area: Rectangle | undefined): WindowState {
  if (!area) return state
  return {
    ...state,
    width: Math.min(Math.max(state.width, smallest.width), area.width),
    height: Math.min(Math.max(state.height, smallest.height), area.height),
  }
}

/** Enough of the upper edge is on the display to grip it with the pointer. */
function showsTitleBar(bounds: Rectangle, area: Rectangle): boolean {
  const grip = { width: 120, height: 24 }
  const seen = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  return seen >= grip.width && bounds.y >= area.y && bounds.y + grip.height <= area.y + area.height
}

export function workAreasOf(displays: readonly Pick<Display, 'workArea'>[]): Rectangle[] {
  return displays.map(display => display.workArea)
}

/** Keeps the place of the window when it closes. */
export function keepWindowState(
  window: Pick<BrowserWindow, 'on' | 'getNormalBounds' | 'isMaximized'>,
  file: string,
): void {
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds()
    writeWindowState(file, { x, y, width, height, maximised: window.isMaximized() })
  })
}
