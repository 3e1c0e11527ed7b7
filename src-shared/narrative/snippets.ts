import type { Snippet } from '../model/snippet.ts'

/** A snippet being called: its name so far, and the place of `/` and name in the text. */
export interface SnippetCall {
  readonly name: string
  readonly from: number
  readonly to: number
}

const callPattern = /(?:^|[\s(])(\/([\p{L}\p{N}-]*))$/u

/** The `/name` right before the cursor; null when none stands there. A slash within a word («и/или», 24/7) calls nothing. */
export function snippetCall(text: string, cursor: number): SnippetCall | null {
  const found = callPattern.exec(text.slice(0, cursor))
  const [, call, name] = found ?? []
  if (call === undefined || name === undefined) return null
  return { name, from: cursor - call.length, to: cursor }
}

/** The snippets whose name begins like this, in the order of their owner; case and ё do not matter. */
export function snippetsNamed(snippets: readonly Snippet[], name: string): Snippet[] {
  const begun = plain(name)
  return snippets.filter(snippet => plain(snippet.name).startsWith(begun))
}

/** True when the name is exactly this snippet's. */
export function isNamed(snippet: Snippet, name: string): boolean {
  return plain(snippet.name) === plain(name)
}

const plain = (name: string) => name.toLowerCase().replaceAll('ё', 'е')
