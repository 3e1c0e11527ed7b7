import type { Branch } from '../../../src-shared/model/branch.ts'

/** Tags of these branches, each once, as the language sorts. */
export function tagsIn(branches: readonly Pick<Branch, 'tags'>[], language: string): string[] {
  return [...new Set(branches.flatMap(({ tags }) => tags))].sort(new Intl.Collator(language).compare)
}
