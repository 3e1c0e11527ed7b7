const family = 'Golos Text Variable'

/**
 * Rules of @font-face for the parts of the app's font that a text needs, with the fonts inside; '' where the page's
 * style sheets can't be read. A saved picture looks the same where the font is not installed.
 */
export async function embeddedFont(text: string): Promise<string> {
  const used = new Set(Array.from(text, sign => sign.codePointAt(0) ?? 0))
  const faces = [...document.styleSheets].flatMap(sheet => rulesOf(sheet)).filter(face => isUsed(face, used))
  return (await Promise.all(faces.map(embedded))).join('\n')
}

function rulesOf(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  return [...sheet.cssRules]
    .filter(rule => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => style.getPropertyValue('font-family').includes(family))
}

function isUsed({ style }: CSSFontFaceRule, used: ReadonlySet<number>): boolean {
  const ranges = unicodeRanges(style.getPropertyValue('unicode-range'))
  return [...used].some(code => ranges.some(({ from, to }) => from <= code && code <= to))
}

/** Reads «U+0-FF, U+131, U+4??». */
export function unicodeRanges(text: string): { from: number; to: number }[] {
  return text.split(',').flatMap(part => {
    const [, low, high] = /U\+([\dA-F?]+)(?:-([\dA-F]+))?/i.exec(part) ?? []
    if (low === undefined) return []
    const from = Number.parseInt(low.replaceAll('?', '0'), 16)
    return [{ from, to: Number.parseInt(high ?? low.replaceAll('?', 'F'), 16) }]
  })
}

async function embedded({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const [, file] = /url\(["']?([^"')]+)["']?\)/.exec(style.getPropertyValue('src')) ?? []
  if (file === undefined) return ''
  const address = new URL(file, parentStyleSheet?.href ?? location.href)
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer())
  const range = style.getPropertyValue('unicode-range')
  return `@font-face{font-family:'${family}';font-weight:400 900;src:url(data:font/woff2;base64,${base64(bytes)}) format('woff2');unicode-range:${range}}`
}

function base64(bytes: Uint8Array): string {
  let text = ''
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}
