import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { EmbeddedFont, EmbeddedFontClass, Run } from 'pdfmake/js/PDFDocument.js'
import { PdfDocument } from './pdfmake.ts'

const packages = createRequire(import.meta.url)
const faces = {
  regular: '400Regular/GolosText_400Regular.ttf',
  semibold: '600SemiBold/GolosText_600SemiBold.ttf',
  bold: '700Bold/GolosText_700Bold.ttf',
} as const
export type Face = keyof typeof faces

/** pdfmake's table of families: `Golos` for text, `GolosLarge` for titles and scores. */
export const families = {
  Golos: { normal: 'regular', bold: 'semibold' },
  GolosLarge: { normal: 'bold', bold: 'bold' },
} as const satisfies Record<string, Record<string, Face>>

const longestCache = 100_000

/** Parses the fonts once; every document of this thread shares them and the words shaped so far. */
function readFaces() {
  const probe = new PdfDocument({}, {}, {}, {}, { font: null, autoFirstPage: false }, null, () => false)
  return Object.entries(faces).map(([name, path]) => {
    const bytes = readFileSync(packages.resolve(`@expo-google-fonts/golos-text/${path}`))
    const embedded = probe.font(new Uint8Array(bytes))._font
    return {
      name,
      source: embedded.font,
      shaped: new Map<string, ReturnType<EmbeddedFont['layoutRun']>>(),
      embedded,
    }
  })
}

const parsed = readFaces()
// The class is not exported by pdfkit: taken from a font it made.
const FaceClass = parsed[0]?.embedded.constructor as EmbeddedFontClass

/** Gives a new document its fonts, under the names of `faces`. */
export function addFonts(document: PdfDocument): void {
  for (const { name, source, shaped } of parsed) {
    document._fontCount += 1
    const font = new FaceClass(document, source, `F${document._fontCount}`)
    const shape = font.layoutRun.bind(font)
    font.layoutRun = (text, features) => {
      const key = features ? `${features.join()}\n${text}` : text
      const known = shaped.get(key)
      if (known) return known
      if (shaped.size > longestCache) shaped.clear()
      const run = withOwnLetters(shape(text, features), text)
      shaped.set(key, run)
      return run
    }
    document._fontFamilies[name] = font
  }
}

/** Height of a line of text at `size` points, before any line spacing of the style. */
export function lineHeightOf(size: number): number {
  const font = parsed[0]?.embedded
  return font ? font.lineHeight(size) : size
}

/**
 * Gives each glyph the letter it stands for here. The parsed font remembers a glyph without its letter when a
 * subset met it first as a part of another ("e" in "ё"): the next document's text could not be searched.
 */
function withOwnLetters(run: Run, text: string): Run {
  const letters = Array.from(text, letter => letter.codePointAt(0) ?? 0)
  if (letters.length !== run.glyphs.length) return run
  const glyphs = run.glyphs.map(({ id, advanceWidth }, at) => ({
    id,
    advanceWidth,
    codePoints: [letters[at] ?? 0],
  }))
  return { glyphs, positions: run.positions, advanceWidth: run.advanceWidth }
}

const widths = new Map<string, number>()

/** Width of a text in the given face, at `size` points. */
export function widthOf(text: string, face: Face, size: number): number {
  const key = `${face}\n${text}`
  let width = widths.get(key)
  if (width === undefined) {
    if (widths.size > longestCache) widths.clear()
    width = (parsed.find(one => one.name === face)?.source.layout(text).advanceWidth ?? 0) / 1000
    widths.set(key, width)
  }
  return width * size
}
