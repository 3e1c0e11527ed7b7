/** The most that an alias may have, in UTF-16 units. */
const longest = 60

/** The alias a first start takes from a name: its beginning, cut between two characters and without blanks around it. */
export function firstAlias(name: string): string {
  return name
    .trim()
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trim()
}
