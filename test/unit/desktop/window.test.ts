import { describe, expect, it } from 'vitest'
import { windowOptions } from '../../../src-main/desktop/window.ts'
import { lockedPage } from './locked-page.ts'

const look = { title: 'Vizit', icon: null as never, dark: false, devTools: false }
const options = windowOptions({ x: 1, y: 2, width: 900, height: 700, maximised: false }, look)

describe('the window', () => {
  it('shows a page in a sandbox with nothing of Node in reach', () => {
    expect(options.webPreferences).toEqual(lockedPage)
    expect(options.webPreferences).not.toHaveProperty('preload')
  })

  it('stands where it was left and is shown when it has something to show', () => {
    expect(options).toMatchObject({ x: 1, y: 2, width: 900, height: 700, show: false })
  })

  it('starts in the paper of the theme, without a flash', () => {
    expect(options.backgroundColor).toBe('#faf9f6')
    expect(
      windowOptions({ width: 1, height: 1, maximised: false }, { ...look, dark: true }).backgroundColor,
    ).toBe('#14191b')
  })
})
