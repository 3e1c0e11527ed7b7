import type { Shape } from '../../../src-shared/charts/marks.ts'

/** What a piece of a page is to a screen reader; `none` is a grid used for layout only. */
export type Tag = 'H1' | 'H2' | 'H3' | 'P' | 'Figure' | 'Table' | 'L' | 'none' | 'artifact'

export type Margin = readonly [left: number, top: number, right: number, bottom: number]

/** One cell of the structure tree; contents are gathered while the pages are drawn. */
export interface Structure {
  readonly type: string
  readonly alt?: string
  readonly scope?: 'Column' | 'Row'
  readonly span?: number
  /** Belongs to a header row: repeated on later pages as decoration only. */
  readonly repeated: boolean
  readonly children: Structure[]
}

export interface TableLayout {
  hLineWidth(row: number, node: { table: { body: readonly unknown[]; headerRows?: number } }): number
  vLineWidth(column: number): number
  hLineColor(row: number, node: { table: { headerRows?: number } }): string
  vLineColor?(column: number): string
  paddingLeft(column: number): number
  paddingRight(column: number, node: { table: { widths: readonly unknown[] } }): number
  paddingTop(row: number): number
  paddingBottom(row: number): number
}

export interface Table {
  readonly body: readonly (readonly Node[])[]
  readonly widths: readonly (number | '*' | 'auto')[]
  readonly headerRows?: number
  /** Leading rows that are a heading above the table, not a part of it; counted in `headerRows`. */
  readonly captionRows?: number
  readonly keepWithHeaderRows?: number
  readonly dontBreakRows?: boolean
  readonly heights?: number | ((row: number) => number)
}

/** The few of pdfmake's node shapes these reports use, with the tag beside them. */
export interface Node {
  readonly text?: string | readonly Node[]
  readonly stack?: readonly Node[]
  readonly columns?: readonly Node[]
  readonly ul?: readonly Node[]
  readonly table?: Table
  readonly layout?: TableLayout
  readonly image?: string
  readonly svg?: string
  /** Drawn instead of `svg`, which then only gives the box. */
  readonly shapes?: readonly Shape[]
  readonly canvas?: readonly object[]
  readonly tag?: Tag
  readonly alt?: string
  /** A cell that names its row. */
  readonly rowHeader?: boolean
  readonly colSpan?: number
  /** Ground of a table's cell. */
  readonly fillColor?: string
  readonly width?: number | '*' | 'auto'
  readonly height?: number
  readonly cover?: { width: number; height: number }
  readonly fit?: readonly [number, number]
  readonly margin?: Margin
  readonly style?: string | readonly string[]
  readonly alignment?: 'left' | 'right' | 'center'
  readonly color?: string
  readonly bold?: boolean
  readonly font?: string
  readonly fontSize?: number
  readonly fontFeatures?: readonly string[]
  readonly lineHeight?: number
  readonly characterSpacing?: number
  readonly noWrap?: boolean
  readonly columnGap?: number
  readonly relativePosition?: { x: number; y: number }
  readonly unbreakable?: boolean
  readonly pageBreak?: 'before' | 'after'
  readonly outline?: boolean
  readonly outlineText?: string
  readonly outlineExpanded?: boolean
  readonly outlineParentId?: string
  readonly id?: string
  /** Set when the document's structure is read; pdfmake copies it along with the node. */
  structure?: Structure
  readonly markerColor?: string
}

export type Styles = Readonly<Record<string, Partial<Node>>>

/** A whole document, ready to be printed. */
export interface Definition {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly lang: string
  readonly created: Date
  readonly pageSize: { width: number; height: number }
  readonly margins: { left: number; top: number; right: number; bottom: number }
  readonly styles: Styles
  readonly defaultStyle: Partial<Node>
  readonly content: Node
  header(page: number): Node
  footer(page: number, pages: number): Node
  readonly images: Readonly<Record<string, Uint8Array>>
  readonly attachments: readonly {
    readonly name: string
    readonly description: string
    readonly mime: string
    readonly bytes: Uint8Array
  }[]
}
