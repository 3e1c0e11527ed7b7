import type { Branch } from '../../../src-shared/model/branch.ts'

type Sought = { query: string; withClosed: boolean; language: string }

/** Folds case and the letter ё, which people leave out when they search. */
const folded = (text: string) => text.toLowerCase().replaceAll('ё', 'е')

/** Branches that contain every word of the query somewhere, sorted by name as the language sorts. */
export function findBranches(branches: readonly Branch[], { query, withClosed, language }: Sought): Branch[] {
  const words = folded(query).split(/\s+/u).filter(Boolean)
  const order = new Intl.Collator(language, { numeric: true })
  return branches
    .filter(branch => withClosed || branch.active)
    .filter(branch => {
      if (words.length === 0) return true
      const { code, name, city, region, address, format, tags } = branch
      const text = folded([code, name, city, region, address, format, ...tags].join('\n'))
      return words.every(word => text.includes(word))
    })
    .sort((a, b) => order.compare(a.name, b.name))
}
