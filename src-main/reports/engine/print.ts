import { addFonts, families } from './fonts.ts'
import { Layout, svgSizes } from './layout.ts'
import type { Definition } from './node.ts'
import { PdfDocument } from './pdfmake.ts'
import { Renderer } from './renderer.ts'
import { readStructure } from './structure.ts'

// pdfmake asks before reading a file or an address; only the names of the fonts above are known here.
const known = new Set<string>(Object.values(families).flatMap(family => Object.values(family)))
const mayRead = (name: string) => known.has(name)

/** Lays out and draws one document; returns the PDF's bytes. Reads no file and no address. */
export async function print(definition: Definition): Promise<Uint8Array<ArrayBuffer>> {
  const document = new PdfDocument(
    families,
    definition.images,
    {},
    {},
    {
      size: [definition.pageSize.width, definition.pageSize.height],
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: definition.lang,
      autoFirstPage: false,
      font: null,
      info: {
        Title: definition.title,
        Author: definition.author,
        Subject: definition.subject,
        Creator: 'Vizit',
        Producer: 'Vizit',
        CreationDate: definition.created,
      },
    },
    null,
    mayRead,
  )
  const done = collect(document)
  addFonts(document)
  for (const { name, description, mime, bytes } of definition.attachments) {
    document.file(Buffer.from(bytes), {
      name,
      description,
      type: mime,
      relationship: 'Data',
      creationDate: definition.created,
      modifiedDate: definition.created,
    })
  }
  const structure = readStructure(definition.content)
  const pages = new Layout(definition.pageSize, definition.margins, svgSizes).layoutDocument(
    definition.content,
    document,
    definition.styles,
    definition.defaultStyle,
    undefined,
    page => definition.header(page),
    (page, pages) => definition.footer(page, pages),
  )
  const renderer = new Renderer(document)
  renderer.renderPages(pages)
  renderer.finish(structure)
  document.end()
  return done
}

function collect(document: PdfDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>()
  const chunks: Uint8Array[] = []
  document.on('data', chunk => chunks.push(chunk))
  document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
  document.on('error', reject)
  return promise
}
