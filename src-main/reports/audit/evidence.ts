import type { Node } from '../engine/node.ts'
import { heading } from './heading.ts'
import type { Page } from './page.ts'
import { photoRows } from './photos.ts'
import type { ShownEvidence } from './shown.ts'
import { ruled } from './style.ts'

/** Photos two or four to a page, then recordings and files by length and hash. */
export function evidence(page: Page): Node[] {
  const { shown, t } = page
  if (shown.evidence.length === 0) return []
  const photos = shown.evidence.filter(one => page.pictures.has(one.number))
  const head = heading(
    t('report.evidence.heading'),
    photos.length > 0 ? { margin: [0, 0, 0, 2], pageBreak: 'before' } : { margin: [0, 20, 0, 2] },
  )
  return [head, ...pictures(page, photos), ...files(page)]
}

/** Two large photos to a page, or four where there are more. */
function pictures(page: Page, photos: readonly ShownEvidence[]): Node[] {
  const perPage = photos.length <= 2 ? 2 : 4
  const frame = photos.length <= 2 ? { across: 1, ratio: 0.5 } : { across: 2, ratio: 1 }
  const pages: Node[] = []
  for (let at = 0; at < photos.length; at += perPage) {
    const rows = photoRows(page, photos.slice(at, at + perPage), { ...frame, full: true })
    pages.push(at === 0 ? { stack: rows } : { stack: rows, pageBreak: 'before' })
  }
  return pages
}

function files(page: Page): Node[] {
  const { shown, t } = page
  const listed = shown.evidence.filter(one => !page.pictures.has(one.number))
  if (listed.length === 0) return []
  const head = [
    t('report.evidence.number'),
    t('report.evidence.name'),
    t('report.evidence.length'),
    t('report.evidence.hash'),
  ]
  return [
    {
      tag: 'Table',
      layout: { ...ruled, paddingTop: row => (row === 0 ? 14 : 4), paddingBottom: () => 4 },
      table: {
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: [22, '*', 52, 272],
        body: [
          head.map((text): Node => ({ text, style: 'column' })),
          ...listed.map((one): Node[] => [
            { text: String(one.number), rowHeader: true },
            { text: nameOf(page, one) },
            { text: lengthOf(page, one), fontFeatures: ['tnum'] },
            { text: one.sha256, style: 'hash' },
          ]),
        ],
      },
    },
  ]
}

function nameOf({ t, format }: Page, { kind, caption }: ShownEvidence): string {
  return caption || format.capital(t(`values.evidenceKind.${kind}`))
}

function lengthOf({ t, format }: Page, { seconds, bytes }: ShownEvidence): string {
  if (seconds !== null) return format.duration(seconds)
  return bytes === 0 ? '–' : t('report.evidence.size', { n: format.points(Math.max(0.01, bytes / 1e6)) })
}
