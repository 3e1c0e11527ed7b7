/** The value below which this part (0..1) of the sorted samples lies. */
export function quantile(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5)

/** Milliseconds that an act takes. */
export async function timeOf(act: () => unknown): Promise<number> {
  const from = performance.now()
  await act()
  return performance.now() - from
}

/** Milliseconds of one call, from many in a row. */
export function timeOfMany(act: (turn: number) => unknown, calls: number): number {
  const from = performance.now()
  for (let turn = 0; turn < calls; turn += 1) act(turn)
  return (performance.now() - from) / calls
}

/** Lets the acts take turns, so that a busy moment of the machine falls on all of them; samples of each, in ms. */
export async function interleaved<Name extends string>(
  rounds: number,
  acts: Readonly<Record<Name, (round: number) => Promise<number> | number>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(acts) as Name[]
  const samples = Object.fromEntries(names.map(name => [name, []])) as unknown as Record<Name, number[]>
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) samples[name].push(await acts[name](round))
  }
  return samples
}
