// The parts of pdfmake and pdfkit this engine stands on; none of them is public, so both are pinned exactly.
declare module 'pdfmake/js/PDFDocument.js' {
  export interface Run {
    readonly advanceWidth: number
    readonly positions: readonly object[]
    readonly glyphs: readonly {
      readonly id: number
      readonly advanceWidth: number
      readonly codePoints: readonly number[]
    }[]
  }
  export interface EmbeddedFont {
    readonly font: { layout(text: string): Run }
    lineHeight(size: number): number
    layoutRun(text: string, features?: readonly string[]): Run
  }
  export type EmbeddedFontClass = new (
    document: PDFDocument,
    font: EmbeddedFont['font'],
    id: string,
  ) => EmbeddedFont
  export interface StructureContent {
    readonly refs: readonly unknown[]
  }
  export interface StructureElement {
    add(child: StructureElement | StructureContent): StructureElement
    end(): void
  }
  class PDFDocument {
    constructor(
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
      virtualfs: null,
      localAccessPolicy: (path: string) => boolean,
    )
    _font: EmbeddedFont
    _fontCount: number
    _fontFamilies: Record<string, EmbeddedFont>
    readonly page: { readonly dictionary: unknown }
    font(source: string | Uint8Array): this
    file(content: Uint8Array, options: object): unknown
    struct(type: string, options?: object): StructureElement
    addStructure(element: StructureElement): this
    markStructureContent(tag: string): StructureContent
    markContent(tag: string, options?: object): this
    endMarkedContent(): this
    save(): this
    restore(): this
    translate(x: number, y: number): this
    scale(factor: number): this
    path(d: string): this
    lineWidth(width: number): this
    lineCap(cap: string): this
    lineJoin(join: string): this
    undash(): this
    opacity(value: number): this
    fill(colour: string): this
    stroke(colour: string): this
    end(): void
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    on(event: 'error', listener: (error: Error) => void): this
  }
  export default PDFDocument
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  export interface Line {
    source?: object
  }
  class LayoutBuilder {
    constructor(pageSize: object, margins: object, measure: object)
    registerTableLayouts(layouts: object): void
    layoutDocument(
      content: object,
      document: object,
      styles: object,
      defaultStyle: object,
      background: undefined,
      header: (page: number) => object,
      footer: (page: number, pages: number) => object,
    ): object[]
    buildNextLine(node: object): Line | null
  }
  export default LayoutBuilder
}

declare module 'pdfmake/js/Renderer.js' {
  class Renderer {
    constructor(document: object)
    renderPages(pages: object[]): void
    renderLine(line: object, x: number, y: number): void
    renderVector(vector: object): void
    renderImage(image: object): void
    renderSVG(svg: object): void
  }
  export default Renderer
}
