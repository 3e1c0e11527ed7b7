import { buffer } from 'node:stream/consumers'
import yazl from 'yazl'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const officeRels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRels = 'http://schemas.openxmlformats.org/package/2006/relationships'

type Parts = Readonly<Record<string, string>>

export function zip(parts: Parts): Promise<Buffer<ArrayBuffer>> {
  const file = new yazl.ZipFile()
  for (const [name, text] of Object.entries(parts)) file.addBuffer(Buffer.from(text), name)
  file.end()
  return buffer(file.outputStream).then(bytes => Buffer.from(bytes))
}

const relations = (list: readonly (readonly [type: string, target: string])[]) =>
  `<Relationships xmlns="${packageRels}">${list
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${officeRels}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

/**
 * The parts of a workbook as another program would write it: one sheet «Лист1» with these `<row>`s. Styles: 1 a
 * date, 2 a time of day.
 */
export function parts(rows: string, more: Parts = {}): Parts {
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${officeRels}"><sheets><sheet name="Лист1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  }
}
