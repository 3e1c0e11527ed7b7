import { defaultStyle, margins, sheet, styles } from './audit/style.ts'
import { print } from './engine/print.ts'

/** Prints an empty page, so that the first report finds fonts parsed and code compiled. */
export function warm(): Promise<Uint8Array<ArrayBuffer>> {
  return print({
    title: '',
    subject: '',
    author: '',
    lang: 'ru',
    created: new Date(0),
    pageSize: sheet.A4,
    margins,
    styles,
    defaultStyle,
    content: { stack: [{ text: '0' }, { text: '0', bold: true }, { text: '0', font: 'GolosLarge' }] },
    header: () => ({ text: '' }),
    footer: () => ({ text: '' }),
    images: {},
    attachments: [],
  })
}
