import type { Node, Structure } from './node.ts'

/** Reads a document's structure off its nodes: call before pdfmake, which changes them in place. */
export function readStructure(content: Node): Structure {
  const root = element('Document', false)
  walk(content, root, false)
  return root
}

function element(type: string, repeated: boolean, more: Partial<Structure> = {}): Structure {
  return { type, repeated, children: [], ...more }
}

function child(parent: Structure, made: Structure): Structure {
  parent.children.push(made)
  return made
}

function walk(node: Node, parent: Structure, inCell: boolean): void {
  if (node.tag === 'artifact') return
  if (node.tag === 'Figure') {
    const figure = element('Figure', parent.repeated, node.alt === undefined ? {} : { alt: node.alt })
    node.structure = child(parent, figure)
    return
  }
  if (node.table) return walkTable(node, parent)
  if (node.ul) {
    const list = child(parent, element('L', parent.repeated))
    for (const item of node.ul) {
      const body = child(child(list, element('LI', false)), element('LBody', false))
      walk(item, body, true)
    }
    return
  }
  const inside = node.stack ?? node.columns
  if (inside && node.tag !== undefined && node.tag !== 'none') {
    // A heading in parts: a number in its own column, say.
    const whole = child(parent, element(node.tag, parent.repeated))
    for (const inner of inside) walk(inner, whole, true)
    return
  }
  for (const inner of inside ?? []) walk(inner, parent, inCell)
  if (node.text === undefined || node.text === '') return
  // Text straight in a cell or a list item needs no paragraph of its own.
  const type = node.tag ?? (inCell ? undefined : 'P')
  node.structure = type === undefined ? parent : child(parent, element(type, parent.repeated))
}

function walkTable(node: Node, parent: Structure): void {
  const rows = node.table?.body ?? []
  if (node.tag !== 'Table') {
    for (const row of rows) for (const cell of row) walk(cell, parent, false)
    return
  }
  const captions = node.table?.captionRows ?? 0
  const caption = element(parent.type, true)
  for (const row of rows.slice(0, captions)) for (const cell of row) walk(cell, caption, false)
  parent.children.push(...caption.children)
  const table = child(parent, element('Table', false))
  const headers = node.table?.headerRows ?? 0
  rows.forEach((row, index) => {
    if (index < captions) return
    const repeated = index < headers
    const line = child(table, element('TR', repeated))
    let covered = 0
    for (const cell of row) {
      if (covered > 0) {
        covered -= 1
        continue
      }
      covered = (cell.colSpan ?? 1) - 1
      const header = repeated || cell.rowHeader === true
      const made = element(header ? 'TH' : 'TD', repeated, {
        ...(header ? { scope: repeated ? 'Column' : 'Row' } : {}),
        ...(cell.colSpan === undefined ? {} : { span: cell.colSpan }),
      })
      walk(cell, child(line, made), true)
    }
  })
}
