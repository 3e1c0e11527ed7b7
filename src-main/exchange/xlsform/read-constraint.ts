import { xpathTree, type Tree } from './xpath-tree.ts'

export interface Limits {
  readonly min?: number
  readonly max?: number
}

const turned = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const

/**
 * The limits that a constraint sets, `. >= 0 and . <= 120`; null where it says anything else. `whole`: of whole
 * numbers, `. > 0` is the same as `. >= 1`.
 */
export function readConstraint(text: string, whole: boolean): Limits | null {
  const tree = xpathTree(text)
  return tree && limitsOf(tree, whole)
}

function limitsOf(tree: Tree, whole: boolean): Limits | null {
  if (tree.kind !== 'operation') return null
  if (tree.sign === 'and') {
    const left = limitsOf(tree.left, whole)
    const right = limitsOf(tree.right, whole)
    if (left === null || right === null) return null
    const min = Math.max(left.min ?? -Infinity, right.min ?? -Infinity)
    const max = Math.min(left.max ?? Infinity, right.max ?? Infinity)
    return { ...(min > -Infinity && { min }), ...(max < Infinity && { max }) }
  }
  const { sign, left, right } = tree
  if (sign === 'or' || sign === '=' || sign === '!=') return null
  if (left.kind === 'self' && right.kind === 'number') return limit(sign, right.value, whole)
  return left.kind === 'number' && right.kind === 'self' ? limit(turned[sign], left.value, whole) : null
}

function limit(sign: keyof typeof turned, value: number, whole: boolean): Limits | null {
  if (sign === '>=') return { min: value }
  if (sign === '<=') return { max: value }
  if (!whole) return null
  return sign === '>' ? { min: Math.floor(value) + 1 } : { max: Math.ceil(value) - 1 }
}
