import type { CDPSession, Page } from 'playwright-core'

/** What a key gives under a layout; its place on the keyboard is the same under all of them. */
const letters = {
  en: { KeyC: 'c', KeyH: 'h', KeyU: 'u', KeyZ: 'z', KeyK: 'k', Equal: '=' },
  ru: { KeyC: 'с', KeyH: 'р', KeyU: 'г', KeyZ: 'я', KeyK: 'л', Equal: '=' },
} as const

export type Layout = keyof typeof letters
export type Code = keyof (typeof letters)['en'] | `Digit${number}`

const codeOf: Readonly<Record<string, number>> = {
  KeyC: 67,
  KeyH: 72,
  KeyU: 85,
  KeyZ: 90,
  KeyK: 75,
  Equal: 187,
}

/** A keyboard with a layout of its own that counts its strokes; the keys come from the browser, as from the system. */
export async function keyboardOf(page: Page, layout: Layout) {
  const session: CDPSession = await page.context().newCDPSession(page)
  let strokes = 0
  return {
    get strokes() {
      return strokes
    },
    async press(code: Code, { control = false } = {}): Promise<void> {
      strokes += 1
      const digit = /^Digit(\d)$/.exec(code)?.[1]
      const key = digit ?? Object.entries(letters[layout]).find(([name]) => name === code)?.[1] ?? ''
      const windowsVirtualKeyCode = digit === undefined ? (codeOf[code] ?? 0) : 48 + Number(digit)
      const stroke = { code, key, windowsVirtualKeyCode, modifiers: control ? 2 : 0 }
      // With Ctrl held a key types nothing.
      if (control) await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...stroke })
      else await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, ...stroke })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke })
    },
    detach: () => session.detach(),
  }
}
