let known: string[] | undefined

/** Time zones to choose from, the given one always among them. */
export function zones(chosen: string): string[] {
  known ??= Intl.supportedValuesOf('timeZone')
  return known.includes(chosen) || chosen === '' ? known : [chosen, ...known]
}
