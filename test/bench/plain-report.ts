import { createRequire } from 'node:module'
import type { TDocumentDefinitions, Content } from 'pdfmake/interfaces.js'
import pdfmake from 'pdfmake'
import type { AuditReport } from '../../src-main/reports/audit-report.ts'
import { auditReportSchema } from '../../src-main/reports/audit-report.ts'
import { auditDocument } from '../../src-main/reports/audit/document.ts'
import type { Definition } from '../../src-main/reports/engine/node.ts'
import { showAudit } from '../../src-main/reports/audit/show.ts'

const require = createRequire(import.meta.url)
const face = (path: string) => require.resolve(`@expo-google-fonts/golos-text/${path}`)

const large = face('700Bold/GolosText_700Bold.ttf')
pdfmake.setFonts({
  Golos: {
    normal: face('400Regular/GolosText_400Regular.ttf'),
    bold: face('600SemiBold/GolosText_600SemiBold.ttf'),
  },
  GolosLarge: { normal: large, bold: large },
})
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(path => path.includes('golos-text'))

const dataUrl = (jpeg: Uint8Array) => `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}`

/** The same pages handed to pdfmake as they are: it parses the fonts anew, and leaves structure and attachment out. */
export function samePages(report: AuditReport): Promise<Uint8Array> {
  return plainly(auditDocument(auditReportSchema.parse(report), null))
}

/** A document of the engine, handed to pdfmake on this very thread. */
export function plainly({
  margins,
  images,
  attachments: _attachments,
  ...definition
}: Definition): Promise<Uint8Array> {
  const document = {
    ...definition,
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    images: Object.fromEntries(Object.entries(images).map(([name, jpeg]) => [name, dataUrl(jpeg)])),
    version: '1.7',
  }
  // The engine's nodes are pdfmake's own with a tag beside each; its published types know no such nodes.
  return pdfmake.createPdf(document as unknown as TDocumentDefinitions).getBuffer()
}

/** The same answers, comments and photos as pdfmake's manual would have it: a table a moment, photos in threes. */
export async function plainReport(report: AuditReport): Promise<Uint8Array> {
  const shown = showAudit(auditReportSchema.parse(report))
  const photos = shown.evidence.map(({ number, caption }): Content => {
    const image = report.evidence.find(one => one.number === number)?.image
    return {
      stack: [
        { image: dataUrl(image ?? new Uint8Array()), width: 160 },
        { text: `${number}. ${caption}`, fontSize: 8 },
      ],
    }
  })
  const document: TDocumentDefinitions = {
    pageSize: 'A4',
    defaultStyle: { font: 'Golos', fontSize: 9.5 },
    content: [
      { text: shown.branch.name, fontSize: 24, bold: true },
      { text: `${shown.organisation} · ${shown.number} · ${shown.score?.percent ?? ''} %` },
      {
        text: shown.contacts.map(one => `${one.startedAt} ${one.endedAt ?? ''} ${one.note ?? ''}`).join('\n'),
      },
      { text: shown.narrative ?? '', margin: [0, 10, 0, 10] },
      ...shown.moments.flatMap((moment): Content[] => [
        {
          text: `${moment.title} ${moment.percent ?? ''} %`,
          bold: true,
          fontSize: 14,
          margin: [0, 12, 0, 4],
        },
        {
          table: {
            headerRows: 1,
            widths: [18, '*', 100, 50],
            body: [
              ['№', '', '', ''],
              ...moment.questions.map((one, place): Content[] => [
                String(place + 1),
                { stack: [one.text, { text: one.comment ?? one.written ?? '', color: '#555555' }] },
                one.answer,
                one.points ? `${one.points.earned} / ${one.points.possible}` : '',
              ]),
            ],
          },
        },
      ]),
      ...Array.from({ length: Math.ceil(photos.length / 3) }, (_, row): Content => ({
        columns: photos.slice(row * 3, row * 3 + 3),
        margin: [0, 8, 0, 0],
      })),
    ],
  }
  return pdfmake.createPdf(document).getBuffer()
}
