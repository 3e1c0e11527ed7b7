import { useShallow } from 'zustand/react/shallow'
import type { Evidence } from '../../../src-shared/model/evidence.ts'
import { useScoring } from './session-context.ts'

/** Evidence of one question, in its order. */
export function usePieces(code: string): readonly Evidence[] {
  return useScoring(useShallow(state => state.evidence.filter(one => one.question === code)))
}
