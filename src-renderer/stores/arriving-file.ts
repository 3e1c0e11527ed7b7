import type { ContractOutputs } from '../app/contract-outputs.ts'

export type Inspected = ContractOutputs['exchange']['inspect']
export type ImportLine = ContractOutputs['exchange']['imports'][number]

/** How far a package on its way in has come. */
export type Course =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending'; readonly done: number }
  | { readonly kind: 'looking' }
  | { readonly kind: 'password'; readonly wrong: boolean }
  | { readonly kind: 'trust'; readonly fingerprint: string; readonly changed: boolean }
  | {
      readonly kind: 'importing'
      readonly stage: 'reading' | 'checking' | 'writing'
      readonly done: number
      readonly total: number | null
    }
  | { readonly kind: 'done'; readonly line: ImportLine }
  | { readonly kind: 'refused'; readonly error: unknown }
  | { readonly kind: 'stopped' }

export interface ArrivingFile {
  readonly id: number
  readonly name: string
  /** Bytes; null for a file that lay at the door already. */
  readonly size: number | null
  readonly course: Course
  /** What it says of itself, once it was looked at. */
  readonly inspected: Inspected | null
}

const over: ReadonlySet<Course['kind']> = new Set(['done', 'refused', 'stopped'])

/** Nothing more happens to it by itself. */
export const isOver = ({ course }: ArrivingFile) => over.has(course.kind)
