import type { Node } from '../engine/node.ts'

/** Heading of a section, with its line in the outline. */
export function heading(text: string, more: Partial<Node> = {}): Node {
  return {
    text,
    style: 'section',
    tag: 'H2',
    margin: [0, 18, 0, 4],
    outline: true,
    outlineText: text,
    ...more,
  }
}
