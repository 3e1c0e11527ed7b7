import fontoxpath, { type IDocumentWriter, type ISimpleNodesFactory } from 'fontoxpath'

/** The part of XPath that forms use for conditions, constraints and values. */
export type Tree =
  | { readonly kind: 'question'; readonly name: string }
  /** The answer of the row itself: `.` */
  | { readonly kind: 'self' }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'call'; readonly name: string; readonly parts: readonly Tree[] }
  | { readonly kind: 'operation'; readonly sign: Sign; readonly left: Tree; readonly right: Tree }

const signs = {
  andOp: 'and',
  orOp: 'or',
  equalOp: '=',
  notEqualOp: '!=',
  lessThanOp: '<',
  lessThanOrEqualOp: '<=',
  greaterThanOp: '>',
  greaterThanOrEqualOp: '>=',
} as const
export type Sign = (typeof signs)[keyof typeof signs]
const isOperation = (name: string): name is keyof typeof signs => name in signs

/** As much as a cell of a spreadsheet holds. */
const longest = 32_767

/**
 * What an expression of a form says, or null where it is not XPath or says more than a tree can hold. References
 * `${name}` become questions; the parser proper is fontoxpath's.
 */
export function xpathTree(text: string): Tree | null {
  if (text.length > longest) return null
  const names: string[] = []
  const script = text.replaceAll(/\$\{\s*([^}]*?)\s*\}/gu, (_, name: string) => {
    names.push(name)
    // The blank keeps `${a}-1` from being read as one long name.
    return `$q${names.length - 1} `
  })
  const root = parse(script)
  return root === null ? null : treeOf(root, names)
}

/** A node as the parser builds it: a document object model with no more than it needs. */
interface Node {
  readonly nodeType: number
  readonly name: string
  readonly text: string
  readonly parts: Node[]
}

const element = 1
const made = new WeakMap<object, Node>()

function node<Kind extends object>(kind: Kind, plain: Omit<Node, 'parts'>): Kind {
  made.set(kind, { ...plain, parts: [] })
  return kind
}

const text = (nodeType: number, data: string) =>
  node({ nodeType, data, nodeName: '#text', target: '' }, { nodeType, name: '#text', text: data })

const factory: ISimpleNodesFactory = {
  createElementNS: (namespaceURI, qualified) => {
    const [prefix = '', localName = ''] = qualified.split(':')
    return node(
      { nodeType: element, localName, namespaceURI, nodeName: qualified, prefix },
      { nodeType: element, name: localName, text: '' },
    )
  },
  createAttributeNS: (namespaceURI, name) => ({
    nodeType: 2,
    localName: name,
    name,
    namespaceURI,
    nodeName: name,
    prefix: null,
    value: '',
  }),
  createTextNode: data => text(3, data),
  createCDATASection: data => text(4, data),
  createComment: data => text(8, data),
  createProcessingInstruction: (target, data) => ({ ...text(7, data), target }),
}

const writer: IDocumentWriter = {
  insertBefore: (parent, child) => {
    const part = made.get(child)
    if (part !== undefined && part.nodeType !== 8) made.get(parent)?.parts.push(part)
  },
  setAttributeNS: () => {},
  removeAttributeNS: () => {},
  removeChild: () => {},
  setData: () => {},
}

function parse(script: string): Node | null {
  try {
    const module = fontoxpath.parseScript(script, {}, factory, writer)
    return childOf(childOf(childOf(made.get(module), 'mainModule'), 'queryBody'))
  } catch {
    // Not XPath: the caller names the expression as lost.
    return null
  }
}

function childOf(parent: Node | null | undefined, name?: string): Node | null {
  return parent?.parts.find(part => name === undefined || part.name === name) ?? null
}

function textOf(parent: Node | null): string {
  return parent?.parts.map(part => part.text).join('') ?? ''
}

function treeOf(from: Node | null, names: readonly string[]): Tree | null {
  if (from === null) return null
  if (isOperation(from.name)) {
    const left = treeOf(childOf(childOf(from, 'firstOperand')), names)
    const right = treeOf(childOf(childOf(from, 'secondOperand')), names)
    return left && right && { kind: 'operation', sign: signs[from.name], left, right }
  }
  switch (from.name) {
    case 'varRef': {
      const name = names[Number(/^q(\d+)$/u.exec(textOf(childOf(from, 'name')))?.[1])]
      return name === undefined ? null : { kind: 'question', name }
    }
    case 'contextItemExpr':
      return { kind: 'self' }
    case 'stringConstantExpr': {
      const value = textOf(childOf(from, 'value'))
      // A reference inside a text was replaced as well: such a text is put together while the form is filled.
      return /\$q\d+ /u.test(value) ? null : { kind: 'text', value }
    }
    case 'integerConstantExpr':
    case 'decimalConstantExpr':
    case 'doubleConstantExpr':
      return { kind: 'number', value: Number(textOf(childOf(from, 'value'))) }
    case 'unaryMinusOp': {
      const of = treeOf(childOf(childOf(from, 'operand')), names)
      return of?.kind === 'number' ? { kind: 'number', value: -of.value } : null
    }
    case 'functionCallExpr':
      return callOf(from, names)
    default:
      return null
  }
}

function callOf(from: Node, names: readonly string[]): Tree | null {
  const parts = childOf(from, 'arguments')?.parts.map(part => treeOf(part, names)) ?? []
  const known = parts.filter(part => part !== null)
  if (known.length < parts.length) return null
  const name = textOf(childOf(from, 'functionName'))
  const texts = known.flatMap(part => (part.kind === 'text' ? [part.value] : []))
  // XPath 1.0 puts a text with both kinds of quotation marks together.
  if (name === 'concat' && texts.length === known.length) return { kind: 'text', value: texts.join('') }
  return { kind: 'call', name, parts: known }
}
