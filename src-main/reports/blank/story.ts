import type { Node } from '../engine/node.ts'
import type { FormPage } from './page.ts'
import { writeLine, writtenLine } from './to-fill.ts'

const lines = 12

/** Room for the visit in the shopper's own words. */
export function story({ t, width }: FormPage): Node {
  const heading = t('blank.story.heading')
  return {
    unbreakable: true,
    margin: [0, 22, 0, 0],
    stack: [
      { text: heading, style: 'moment', tag: 'H2', outline: true, outlineText: heading },
      { text: t('blank.story.hint'), style: 'small', margin: [0, 2, 0, 2] },
      ...Array.from({ length: lines }, () => writeLine(width, writtenLine)),
    ],
  }
}
