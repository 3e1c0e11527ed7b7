import { Buffer } from 'node:buffer'
import yazl from 'yazl'

async function zip(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer<ArrayBuffer>> {
  const file = new yazl.ZipFile()
  for (const [path, content] of Object.entries(parts))
    file.addBuffer(typeof content === 'string' ? Buffer.from(content) : content, path, {
      compressionLevel: 9,
    })
  file.end()
  const chunks: Buffer[] = []
  for await (const part of file.outputStream) chunks.push(Buffer.from(part))
  return Buffer.from(Buffer.concat(chunks))
}

const xml = '<?xml version="1.0" encoding="UTF-8"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'

/** A workbook of one sheet, whose parts are what they are said to be. */
export function workbook(
  sheet: string | Buffer,
  { texts = '<sst/>', name = 'survey', head = xml } = {},
): Promise<Buffer<ArrayBuffer>> {
  return zip({
    '[Content_Types].xml': `${xml}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': Buffer.concat([
      Buffer.from(`${head}<worksheet xmlns="${main}"><sheetData>`),
      Buffer.from(sheet),
      Buffer.from('</sheetData></worksheet>'),
    ]),
    'xl/sharedStrings.xml': `${head}${texts}`,
  })
}

const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
export const row = (...texts: readonly string[]) => `<row>${texts.map(cell).join('')}</row>`

export const bombs: Readonly<Record<string, () => Promise<Buffer<ArrayBuffer>>>> = {
  'a sheet that unpacks to a gigabyte': () => workbook(Buffer.alloc(1e9, ' ')),
  'ten million cells': () => workbook('<row>'.concat('<c><v>1</v></c>'.repeat(2000), '</row>').repeat(5000)),
  'one long text named by a million cells': () =>
    workbook(`<row>${'<c t="s"><v>0</v></c>'.repeat(1000)}</row>`.repeat(1000), {
      texts: `<sst xmlns="${main}"><si><t>${'x'.repeat(100_000)}</t></si></sst>`,
    }),
  'sixteen thousand headings over a hundred thousand rows': () =>
    workbook(`<row>${'<c><v>1</v></c>'.repeat(16_384)}</row>${'<row><c><v>1</v></c></row>'.repeat(100_000)}`),
  'a row number and a column beyond every sheet': () =>
    workbook('<row r="999999999"><c r="ZZZZZZZ999999999"><v>1</v></c></row>'),
  'texts that grow by entities': () => {
    const entities = Array.from(
      { length: 20 },
      (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
    ).join('')
    return workbook(row('a', '&e20;'), { head: `${xml}<!DOCTYPE x [<!ENTITY e0 "lol">${entities}]>` })
  },
  'a file of this machine as an entity': () =>
    workbook(row('a', '&file;'), { head: `${xml}<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]>` }),
  'XML a hundred thousand deep': () => workbook(`${'<row>'.repeat(100_000)}${'</row>'.repeat(100_000)}`),
}
