import canonicalize from 'canonicalize'

/** Canonical JSON (RFC 8785): what content hashes and "byte-identical" are about. Throws for what is not JSON. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('not a JSON value')
  return text
}
