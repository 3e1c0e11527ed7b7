import { freeCode } from '../../../src-shared/authoring/free-code.ts'
import { proposeCode } from '../../../src-shared/authoring/propose-code.ts'
import { codePattern } from '../../../src-shared/model/code.ts'

/**
 * The code of a row called `name` that no other has; it is added to `taken`. Names that are no codes are changed:
 * `Wait_Time` -> `wait-time`, «очередь» -> `ochered`. `wish` is what stands where a name says nothing.
 */
export function takeCode(name: string, taken: Set<string>, wish: string): string {
  const code = freeCode(codePattern.test(name) ? name : proposeCode(name) || wish, taken)
  taken.add(code)
  return code
}
