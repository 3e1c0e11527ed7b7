// What the reader of forms uses of fontoxpath. Its own declarations bring the types of the browser's page into
// this room, where nothing of a page may be named (tsconfig `paths` puts this file in their place).
export type Element = { readonly nodeType: number }

export interface IDocumentWriter {
  insertBefore(parent: object, node: object, before: object | null): void
  removeAttributeNS(node: object, namespace: string, name: string): void
  removeChild(parent: object, child: object): void
  setAttributeNS(node: object, namespace: string, name: string, value: string): void
  setData(node: object, data: string): void
}

export interface ISimpleNodesFactory {
  createAttributeNS(namespaceURI: string, name: string): object
  createCDATASection(contents: string): object
  createComment(contents: string): object
  createElementNS(namespaceURI: string, name: string): object
  createProcessingInstruction(target: string, data: string): object
  createTextNode(contents: string): object
}

declare const fontoxpath: {
  parseScript(script: string, options: object, factory: ISimpleNodesFactory, writer: IDocumentWriter): Element
}
export default fontoxpath
