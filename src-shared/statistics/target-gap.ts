/** Percent a network aims at until its supervisor sets another target (scoring.md). */
export const defaultTarget = 85

/** Percent minus target, percentage points: below 0 falls short. null where nothing was measured. */
export function targetGap(percent: number | null, target: number = defaultTarget): number | null {
  return percent === null ? null : percent - target
}
