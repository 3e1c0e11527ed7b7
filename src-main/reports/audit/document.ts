import type { Definition, Node } from '../engine/node.ts'
import type { ReadAuditReport, Seal } from '../audit-report.ts'
import { attachedFile, attachmentBytes, attachmentName, sha256 } from './attachment.ts'
import { breakdown } from './breakdown.ts'
import { costs } from './costs.ts'
import { cover, coverFacts } from './cover.ts'
import { evidence } from './evidence.ts'
import { formatFor } from './format.ts'
import { heading } from './heading.ts'
import { later } from './later.ts'
import { method } from './method.ts'
import { moments } from './moments.ts'
import type { Page } from './page.ts'
import { footer, header } from './running.ts'
import { showAudit } from './show.ts'
import { defaultStyle, line, margins, paletteOf, sheet, styles } from './style.ts'
import { journey, summary } from './summary.ts'
import { timeline } from './timeline.ts'

/** One audit as a document. Parts with nothing to show are left out. */
export function auditDocument(report: ReadAuditReport, seal: Seal | null): Definition {
  const shown = showAudit(report)
  const format = formatFor(report.lang)
  const pageSize = sheet[report.paper]
  const palette = paletteOf(report.organisation.colour)
  const photos = report.evidence.flatMap(({ number, image }) => (image ? [{ number, image }] : []))
  const page: Page = {
    shown,
    format,
    t: format.t,
    palette,
    width: pageSize.width - margins.left - margins.right,
    pictures: new Map(photos.map(({ number }) => [number, `photo-${number}`])),
  }
  const { logo } = report.organisation
  const data = attachmentBytes(shown)
  const content: Node[] = [
    cover(page),
    ...journey(page),
    line(page.width, 0.6, palette.hairline, [0, 14, 0, 8]),
    coverFacts(page),
    ...(shown.score ? [line(page.width, 0.6, palette.hairline, [0, 8, 0, 14])] : []),
    ...summary(page),
    ...breakdown(page),
    ...timeline(page),
    ...moments(page),
    ...narrative(page),
    ...evidence(page),
    ...costs(page),
    ...later(page),
    ...method(page, { checksum: sha256(data), publicKey: seal?.publicKey ?? null }),
  ]
  return {
    title: page.t('report.title', { number: shown.number, branch: shown.branch.name }),
    subject: page.t('report.subject'),
    author: shown.organisation,
    lang: shown.lang,
    created: new Date(shown.generatedAt),
    pageSize,
    margins,
    styles,
    defaultStyle,
    content: { stack: content },
    header: number => header(page, number, logo ? 'logo' : null),
    footer: (number, count) => footer(page, number, count),
    images: {
      ...(logo ? { logo: Buffer.from(logo) } : {}),
      ...Object.fromEntries(photos.map(({ number, image }) => [`photo-${number}`, Buffer.from(image)])),
    },
    attachments: [
      {
        name: attachmentName,
        description: page.t('report.subject'),
        mime: 'application/json',
        bytes: attachedFile(data, seal),
      },
    ],
  }
}

function narrative({ shown, t }: Page): Node[] {
  if (shown.narrative === null) return []
  const [first = '', ...rest] = shown.narrative.split(/\n+/)
  const paragraph = (text: string): Node => ({ text, fontSize: 10, lineHeight: 1.35, margin: [0, 0, 0, 6] })
  return [
    {
      unbreakable: first.length < 2000,
      stack: [heading(t('report.narrative.heading'), { margin: [0, 20, 0, 6] }), paragraph(first)],
    },
    ...rest.map(paragraph),
  ]
}
