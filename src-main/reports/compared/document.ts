import { defaultStyle, line, margins, styles } from '../audit/style.ts'
import type { Definition, Node } from '../engine/node.ts'
import type { PrintedSheet } from '../printed-sheet.ts'
import { pageSizeOf, type Sheet } from './sheet.ts'

interface Parts {
  readonly landscape?: boolean
  readonly title: string
  readonly subject: string
  /** What the header says from the second page on. */
  readonly about: string
  /** What the footer says on the left: which report, of which revision. */
  readonly of: string
  readonly content: readonly Node[]
  readonly attachments?: Definition['attachments']
}

/** A report about branches as a document: the same header and footer on every page of each of them. */
export function comparedDocument(printed: PrintedSheet, sheet: Sheet, parts: Parts): Definition {
  const { organisation } = printed
  const logo = organisation.logo ? 'logo' : null
  return {
    title: parts.title,
    subject: parts.subject,
    author: organisation.name,
    lang: printed.lang,
    created: new Date(printed.generatedAt),
    pageSize: pageSizeOf(printed.paper, parts.landscape === true),
    margins,
    styles,
    defaultStyle,
    content: { stack: parts.content },
    header: page => header(printed, sheet, page === 1 ? '' : parts.about, logo),
    footer: (page, pages) => footer(printed, sheet, parts.of, page, pages),
    images: organisation.logo ? { logo: Buffer.from(organisation.logo) } : {},
    attachments: parts.attachments ?? [],
  }
}

function header(
  { number, organisation }: PrintedSheet,
  { t }: Sheet,
  about: string,
  logo: string | null,
): Node {
  const said = t('compared.header', { number })
  return {
    margin: [margins.left, 36, margins.right, 0],
    columns: [
      logo
        ? { image: logo, fit: [130, 26], width: 'auto' }
        : { text: organisation.name, bold: true, fontSize: 11, width: 'auto' },
      {
        text: about === '' ? said : `${about} · ${said}`,
        style: 'small',
        alignment: 'right',
        width: '*',
        margin: [0, logo ? 8 : 2, 0, 0],
      },
    ],
    columnGap: 20,
  }
}

function footer(
  { generatedAt, zone }: PrintedSheet,
  { t, format, width, palette }: Sheet,
  of: string,
  page: number,
  pages: number,
): Node {
  const time = format.instant(generatedAt, zone)
  return {
    margin: [margins.left, 22, margins.right, 0],
    stack: [
      line(width, 0.6, palette.hairline, [0, 0, 0, 7]),
      {
        columns: [
          { text: of, style: 'small', width: '*' },
          {
            text: t('report.footer.made', { time, page, pages }),
            style: 'small',
            alignment: 'right',
            width: 'auto',
          },
        ],
        columnGap: 20,
      },
    ],
  }
}
