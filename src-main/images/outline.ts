import { fileURLToPath } from 'node:url'
import { openSync } from 'fontkit'

let golos: ReturnType<typeof openSync> | undefined

function font() {
  const file = import.meta.resolve('@expo-google-fonts/golos-text/600SemiBold/GolosText_600SemiBold.ttf')
  return openSync(fileURLToPath(file))
}

export interface Outline {
  readonly unitsPerEm: number
  readonly advance: number
  /** Each letter's path, y upwards, and where it begins. */
  readonly glyphs: readonly { readonly d: string; readonly at: number }[]
}

/** A line of words as letters' outlines, in units of the font. */
export function outlineOf(text: string): Outline {
  golos ??= font()
  const run = golos.layout(text)
  let advance = 0
  const glyphs = run.glyphs.map((glyph, index) => {
    const at = advance
    advance += run.positions[index]?.xAdvance ?? 0
    return { d: glyph.path.toSVG(), at }
  })
  return { unitsPerEm: golos.unitsPerEm, advance, glyphs }
}
