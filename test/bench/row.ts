/** One line of the table: a figure beside its reference, both of this run. */
export interface Row {
  readonly work: string
  readonly value: string
  readonly reference: string
  /** In words, such as `3.30x`. */
  readonly ratio?: string
  /** Empty: for information, nothing was promised. */
  readonly budget: string
  readonly within: boolean
}

export interface Part {
  readonly rows: readonly Row[]
  readonly notes: readonly string[]
}

/** A figure in milliseconds beside the reference's; null budget: only shown. */
export function ratioRow(
  work: string,
  value: number,
  { of, ms }: { readonly of: string; readonly ms: number },
  budget: number | null,
): Row {
  const ratio = value / ms
  return {
    work,
    value: time(value),
    reference: `${of} ${time(ms)}`,
    ratio: `${ratio.toFixed(2)}x`,
    budget: budget === null ? '' : `${budget}x`,
    within: budget === null || ratio <= budget,
  }
}

/** A row whose budget is a limit in itself. */
export function limitRow(
  work: string,
  value: string,
  budget: string,
  within: boolean,
  reference = '',
  ratio?: string,
): Row {
  return { work, value, reference, budget, within, ...(ratio !== undefined && { ratio }) }
}

/** Milliseconds as a person reads them. */
export function time(ms: number): string {
  if (ms < 1) return `${(ms * 1000).toFixed(1)} µs`
  if (ms < 100) return `${ms.toFixed(1)} ms`
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`
}
