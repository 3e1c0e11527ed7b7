import type { StructureContent } from 'pdfmake/js/PDFDocument.js'
import type { Shape } from '../../../src-shared/charts/marks.ts'
import type { Structure } from './node.ts'
import { BaseRenderer, type PdfDocument } from './pdfmake.ts'

interface Drawn {
  readonly source?: { readonly structure?: Structure }
  readonly structure?: Structure
  readonly shapes?: readonly Shape[]
  readonly x?: number
  readonly y?: number
  readonly _width?: number
}

/**
 * pdfmake's renderer, with every mark on a page put into the structure tree or declared decoration;
 * pdfmake's own `tagged` claims a tree and leaves it empty.
 */
export class Renderer extends BaseRenderer {
  readonly #document: PdfDocument
  readonly #contents = new Map<Structure, StructureContent[]>()
  readonly #firstPage = new Map<Structure, unknown>()

  constructor(document: PdfDocument) {
    super(document)
    this.#document = document
  }

  override renderLine(line: Drawn, x: number, y: number): void {
    this.#marked(line.source?.structure, () => super.renderLine(line, x, y))
  }

  override renderImage(image: Drawn): void {
    this.#marked(image.structure, () => super.renderImage(image))
  }

  override renderSVG(svg: Drawn): void {
    this.#marked(svg.structure, () => (svg.shapes ? this.#draw(svg, svg.shapes) : super.renderSVG(svg)))
  }

  override renderVector(vector: object): void {
    this.#marked(undefined, () => super.renderVector(vector))
  }

  /** Writes the gathered tree into the document; once, after the last page. */
  finish(root: Structure): void {
    const made = this.#document.struct(root.type)
    this.#document.addStructure(made)
    this.#fill(made, root)
    made.end()
  }

  #fill(made: ReturnType<PdfDocument['struct']>, structure: Structure): void {
    for (const content of this.#contents.get(structure) ?? []) made.add(content)
    for (const next of structure.children) {
      const inner = this.#document.struct(next.type, {
        ...(next.alt === undefined ? {} : { alt: next.alt }),
        ...(next.scope === undefined ? {} : { scope: next.scope }),
      })
      if (next.span !== undefined) spanColumns(inner, next.span)
      made.add(inner)
      this.#fill(inner, next)
    }
  }

  #marked(owner: Structure | undefined, draw: () => void): void {
    const structure = owner && this.#isRepeat(owner) ? undefined : owner
    if (structure === undefined) {
      this.#document.markContent('Artifact')
    } else {
      const content = this.#document.markStructureContent(structure.type)
      const known = this.#contents.get(structure)
      if (known) known.push(content)
      else this.#contents.set(structure, [content])
    }
    draw()
    this.#document.endMarkedContent()
  }

  // A header row drawn again on the next page says nothing new.
  #isRepeat(structure: Structure): boolean {
    if (!structure.repeated) return false
    const page = this.#document.page.dictionary
    const first = this.#firstPage.get(structure)
    if (first === undefined) this.#firstPage.set(structure, page)
    return first !== undefined && first !== page
  }

  #draw(box: Drawn, shapes: readonly Shape[]): void {
    const document = this.#document
    document.save().translate(box.x ?? 0, box.y ?? 0)
    document
      .scale((box._width ?? 16) / 16)
      .opacity(1)
      .undash()
    for (const { d, colour, width } of shapes) {
      document.path(d)
      if (width === undefined) document.fill(colour)
      else document.lineWidth(width).lineCap('round').lineJoin('round').stroke(colour)
    }
    document.restore()
  }
}

// pdfkit's struct() knows Scope only; ColSpan goes into the same attribute dictionary.
function spanColumns(element: object, span: number): void {
  const { data } = (element as { dictionary: { data: { A?: object } } }).dictionary
  data.A = { ...data.A, O: 'Table', ColSpan: span }
}
