import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { z } from 'zod'

export interface ReadPdf {
  readonly pages: number
  /** All text, white space squeezed, page by page. */
  readonly text: string
  readonly pageTexts: readonly string[]
  readonly title: string | undefined
  readonly lang: string | null
  readonly marked: boolean
  /** Names of the structure's elements, with how often each stands there. */
  readonly roles: ReadonlyMap<string, number>
  /** Alternative texts of the figures. */
  readonly alternatives: readonly string[]
  readonly bookmarks: readonly string[]
  readonly attachments: Readonly<Record<string, string>>
  readonly images: number
}

const structureSchema = z.object({
  role: z.string().optional(),
  alt: z.string().optional(),
  get children() {
    return z.array(structureSchema).optional()
  },
})
const outlineSchema = z.array(
  z.object({ title: z.string(), items: z.array(z.object({ title: z.string() })) }),
)
type StructureNode = z.infer<typeof structureSchema>

/** Reads a PDF back as a reader's program would. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await task.promise
  const roles = new Map<string, number>()
  const alternatives: string[] = []
  const visit = (node: StructureNode): void => {
    if (node.role) roles.set(node.role, (roles.get(node.role) ?? 0) + 1)
    if (node.alt) alternatives.push(node.alt)
    for (const child of node.children ?? []) visit(child)
  }
  const texts: string[] = []
  let images = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const content = await page.getTextContent()
    texts.push(content.items.map(item => ('str' in item ? item.str : '')).join(' '))
    const { fnArray } = await page.getOperatorList()
    images += fnArray.filter(operation => operation === OPS.paintImageXObject).length
    const tree: unknown = await page.getStructTree()
    if (tree) visit(structureSchema.parse(tree))
  }
  const { info } = await document.getMetadata()
  const outline = outlineSchema.parse((await document.getOutline()) ?? [])
  const attachments: Record<string, string> = {}
  for (const name of (await document.getAttachments())?.keys() ?? []) {
    const content = await document.getAttachmentContent(name)
    if (content) attachments[name] = new TextDecoder().decode(content)
  }
  // Its type says an object; it is a Map.
  const marks: unknown = await document.getMarkInfo()
  const language: unknown = Reflect.get(info, 'Language')
  const title: unknown = Reflect.get(info, 'Title')
  const read = {
    pages: document.numPages,
    text: texts.join(' ').replaceAll(/\s+/g, ' '),
    pageTexts: texts.map(text => text.replaceAll(/\s+/g, ' ')),
    title: typeof title === 'string' ? title : undefined,
    lang: typeof language === 'string' ? language : null,
    marked: marks instanceof Map && marks.get('Marked') === true,
    roles,
    alternatives,
    bookmarks: outline.flatMap(({ title, items }) => [title].concat(items.map(inner => inner.title))),
    attachments,
    images,
  }
  await task.destroy()
  return read
}

/** White space as `readPdf` gives it: a comment broken into lines reads as one. */
export function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
