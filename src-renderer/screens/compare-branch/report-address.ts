import type { Language } from '../../../src-shared/model/settings.ts'

interface Wish {
  /** Codes. */
  readonly branch: string
  readonly checklist: string
  readonly wave: string
  readonly lang: Language
}

/** Where a PDF of a branch in a wave is downloaded from. */
export function reportAddress(kind: 'branch-report' | 'leave-behind', wish: Wish): string {
  return `/files/${kind}?${new URLSearchParams({ ...wish })}`
}
