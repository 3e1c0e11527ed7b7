import type { Returned } from '../../src-shared/model/audit.ts'
import type { Live } from './scoring-live.ts'

/** The next shown question that was sent back to be mended, from the last on to the first; null when there is none. */
export function nextMarked({ moments }: Live, code: string, returned: Returned | null): string | null {
  const marked = new Set(returned?.questions.map(({ question }) => question))
  const order = moments.flatMap(moment => moment.questions)
  const at = order.indexOf(code)
  return [...order.slice(at + 1), ...order.slice(0, at + 1)].find(one => marked.has(one)) ?? null
}
