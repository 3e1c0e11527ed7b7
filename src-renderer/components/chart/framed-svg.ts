import type { Language } from '../../../src-shared/model/settings.ts'

interface Framed {
  /** A whole SVG of a chart. */
  readonly inner: string
  readonly width: number
  readonly height: number
  readonly title: string
  readonly about: string
  readonly language: Language
  /** Rules of @font-face with the font inside; '' without. */
  readonly font: string
}

const margin = 24
const head = 52
const ground = '#faf9f6'

/** A picture that stands for itself: paper, title, what it is of, the chart, and the font it is written in. */
export function framedSvg({ inner, width, height, title, about, language, font }: Framed) {
  const full = { width: width + 2 * margin, height: height + head + 2 * margin }
  const family = 'font-family="Golos Text Variable, Golos Text, sans-serif"'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${full.width}" height="${full.height}" viewBox="0 0 ${full.width} ${full.height}" role="img" aria-label="${escaped(title)}" xml:lang="${language}">
<title>${escaped(title)}</title>
<style>${font}</style>
<rect width="100%" height="100%" fill="${ground}"/>
<text x="${margin}" y="${margin + 14}" ${family} font-size="16" font-weight="600" fill="#1d2427">${escaped(title)}</text>
<text x="${margin}" y="${margin + 34}" ${family} font-size="12" fill="#5c6568">${escaped(about)}</text>
<g transform="translate(${margin} ${margin + head})">${withoutProlog(inner)}</g>
</svg>
`
  return { svg, ...full }
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const

const isEntity = (sign: string): sign is keyof typeof entities => sign in entities

export function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, sign => (isEntity(sign) ? entities[sign] : sign))
}

const withoutProlog = (svg: string) => svg.replace(/^\s*<\?xml[^>]*\?>/, '')
