/** What the thread is asked; files by their descriptors, which threads share. */
export type AgeJob =
  | { readonly kind: 'lock'; readonly target: number; readonly password: string; readonly workFactor: number }
  | { readonly kind: 'unlock'; readonly source: number; readonly target: number; readonly password: string }

export type AgeAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'password' | 'damaged' }
  /** What the disk said. */
  | { readonly ok: false; readonly why: 'disk'; readonly code: string; readonly message: string }
