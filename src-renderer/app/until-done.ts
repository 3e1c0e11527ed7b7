/** As much of a stream of the door as following it needs. */
export interface Steps<Progress, Done> {
  readonly next: () => Promise<IteratorResult<Progress, Done>>
}

/** Follows long work of the door to its end. */
export async function untilDone<Progress, Done>(
  steps: Steps<Progress, Done>,
  onProgress: (progress: Progress) => void,
): Promise<Done> {
  for (;;) {
    const step = await steps.next()
    if (step.done) return step.value
    onProgress(step.value)
  }
}
