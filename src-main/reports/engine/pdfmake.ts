import { createRequire } from 'node:module'
import type LayoutBuilderClass from 'pdfmake/js/LayoutBuilder.js'
import type PdfDocumentClass from 'pdfmake/js/PDFDocument.js'
import type RendererClass from 'pdfmake/js/Renderer.js'

// Required, not imported: Node, Vite and the bundler disagree on what the default import of such a file is. Not by the
// name `require`: the bundler puts one of its own into the same file.
const packages = createRequire(import.meta.url)
const load = (path: string) => packages(path) as { default: unknown }

// Shapes as declared in pdfmake-internals.d.ts; the exact version is pinned and tests print whole reports.
export const PdfDocument = load('pdfmake/js/PDFDocument.js').default as typeof PdfDocumentClass
export type PdfDocument = PdfDocumentClass
export const LayoutBuilder = load('pdfmake/js/LayoutBuilder.js').default as typeof LayoutBuilderClass
export const BaseRenderer = load('pdfmake/js/Renderer.js').default as typeof RendererClass
