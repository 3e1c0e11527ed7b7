import { line, margins } from '../audit/style.ts'
import type { Node } from '../engine/node.ts'
import type { ReadBlankForm } from '../blank-form.ts'
import type { FormPage } from './page.ts'

const hashStart = 12

/** Logo or name on the left, on the right which revision this is. */
export function header({ checklist, t }: FormPage, form: ReadBlankForm, logo: string | null): Node {
  const { code, revision } = checklist
  const hash = form.hash.slice(0, hashStart)
  const which =
    revision === undefined ? t('blank.draft', { code, hash }) : t('blank.revision', { code, revision, hash })
  return {
    margin: [margins.left, 36, margins.right, 0],
    columns: [
      logo
        ? { image: logo, fit: [130, 26], width: 'auto' }
        : { text: form.organisation.name, bold: true, fontSize: 11, width: 'auto' },
      { text: which, style: 'small', alignment: 'right', width: '*', margin: [0, logo ? 8 : 2, 0, 0] },
    ],
    columnGap: 20,
  }
}

/** Title, page x of y, when it was made. */
export function footer(page: FormPage, form: ReadBlankForm, number: number, pages: number): Node {
  const { t, format, width, palette } = page
  const time = format.instant(form.generatedAt, form.zone)
  return {
    margin: [margins.left, 22, margins.right, 0],
    stack: [
      line(width, 0.6, palette.hairline, [0, 0, 0, 7]),
      {
        columnGap: 12,
        columns: [
          { text: format.text(page.checklist.title), style: 'small', width: '*' },
          {
            text: t('blank.made', { time, page: number, pages }),
            style: 'small',
            alignment: 'right',
            width: 'auto',
          },
        ],
      },
    ],
  }
}
