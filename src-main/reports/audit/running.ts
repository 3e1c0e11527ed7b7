import type { Node } from '../engine/node.ts'
import type { Page } from './page.ts'
import { line, margins } from './style.ts'

/** Logo or name on the left, the report's number on the right. */
export function header({ shown, t }: Page, number: number, logo: string | null): Node {
  const { number: report, revision, branch } = shown
  return {
    margin: [margins.left, 36, margins.right, 0],
    columns: [
      logo
        ? { image: logo, fit: [130, 26], width: 'auto' }
        : { text: shown.organisation, bold: true, fontSize: 11, width: 'auto' },
      {
        text:
          number === 1
            ? t('report.header.first', { number: report, revision })
            : t('report.header.next', { number: report, branch: branch.name }),
        style: 'small',
        alignment: 'right',
        width: '*',
        margin: [0, logo ? 8 : 2, 0, 0],
      },
    ],
    columnGap: 20,
  }
}

/** Edition and revision, page x of y, when it was made. */
export function footer({ shown, t, format, width, palette }: Page, page: number, pages: number): Node {
  const time = format.instant(shown.generatedAt, shown.zone)
  return {
    margin: [margins.left, 22, margins.right, 0],
    stack: [
      line(width, 0.6, palette.hairline, [0, 0, 0, 7]),
      {
        columns: [
          { text: t(`report.footer.${shown.edition}`, { revision: shown.revision }), style: 'small' },
          { text: t('report.footer.made', { time, page, pages }), style: 'small', alignment: 'right' },
        ],
      },
    ],
  }
}
