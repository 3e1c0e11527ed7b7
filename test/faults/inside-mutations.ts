import { spoilJson } from './json-mutations.ts'
import {
  below,
  dataAt,
  MiB,
  names,
  retell,
  within,
  type Given,
  type Mutation,
  type Random,
} from './package-mutation.ts'
import { putTogether, sha256Of, type Json, type JsonObject, type Parts, type Reach } from './package-parts.ts'
import { oneOf } from './random.ts'

/** Numbers that pack well, but not well enough to be taken for a bomb. */
const numbers = Buffer.from(
  `{"numbers":[${Array.from({ length: 1_600_000 }, (_, at) => (at * 7919) % 9973).join(',')}]}`,
)
const deep = (levels: number): Json => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as Json

const replaceData = (parts: Parts, change: (value: Json) => Json | Buffer, at = 0): Parts => {
  const data = parts.files.filter(({ path }) => path.startsWith('data/'))
  const chosen = data[at % data.length]
  return {
    ...parts,
    files: parts.files.map(file => {
      if (file !== chosen) return file
      const changed = change(JSON.parse(file.bytes.toString('utf8')) as Json)
      return {
        path: file.path,
        bytes: Buffer.isBuffer(changed) ? changed : Buffer.from(JSON.stringify(changed)),
      }
    }),
  }
}

const spoilt =
  (change: (random: Random, value: Json) => Json | Buffer, reach: Reach = {}) =>
  (given: Given) =>
    putTogether(
      replaceData(given.parts, value => change(given.random, value), below(given.random, 1000)),
      given.key,
      reach,
    )

const listed = (change: (entry: JsonObject, random: Random) => JsonObject) =>
  within(random => ({
    manifest: manifest => {
      const entries = manifest['entries'] as JsonObject[]
      const at = below(random, entries.length)
      return {
        ...manifest,
        entries: entries.map((entry, place) => (place === at ? change(entry, random) : entry)),
      }
    },
  }))

const manifestOf = (change: (random: Random, manifest: JsonObject) => JsonObject) =>
  within(random => ({ manifest: manifest => change(random, manifest) }))

/** What a browser would run, were it shown. */
const pages = [
  '<!doctype html><script>alert(1)</script>',
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
] as const

/** One file of evidence swapped for other bytes, which the visit names by their right hash and size. */
function swapEvidence({ random, parts, key }: Given, claim: (one: JsonObject) => JsonObject): Buffer {
  const found = parts.files.find(({ path }) => path.startsWith('evidence/'))
  if (!found) return putTogether({ ...parts, files: [] }, key)
  const bytes = Buffer.from(`${oneOf(random, pages)}<!-- ${String(random())} -->`)
  const [before, after] = [sha256Of(found.bytes), sha256Of(bytes)]
  const files = parts.files.map(file => {
    if (file === found) return { path: `evidence/${after}`, bytes }
    if (!file.path.startsWith('data/audit-')) return file
    const record = JSON.parse(file.bytes.toString('utf8')) as JsonObject
    const evidence = (record['evidence'] as JsonObject[]).map(one =>
      one['sha256'] === before ? claim({ ...one, sha256: after, bytes: bytes.length }) : one,
    )
    return { path: file.path, bytes: Buffer.from(JSON.stringify({ ...record, evidence })) }
  })
  return putTogether({ ...parts, files }, key)
}

/** Hashed and signed anew by a key that is trusted: only what is inside can be wrong. */
export const insideMutations: readonly Mutation[] = [
  ...Array.from({ length: 10 }, (_, at) => ({
    name: `a record spoilt ${String(at)}`,
    make: spoilt(spoilJson),
  })),
  {
    name: 'a record spoilt in three places',
    make: spoilt((random, value) => spoilJson(random, spoilJson(random, spoilJson(random, value)))),
  },
  {
    name: 'a manifest spoilt',
    make: manifestOf((random, manifest) => spoilJson(random, manifest) as JsonObject),
  },
  {
    name: 'a record of another kind',
    make: spoilt(() => ({ secret: 'x'.repeat(44), waves: [], branches: [], checklists: [] })),
  },
  {
    name: 'a record with a key too many',
    make: spoilt((_random, value) => ({ ...(value as JsonObject), extra: 1 })),
  },
  {
    name: 'a record with __proto__',
    make: spoilt((_random, value) => Buffer.from(`{"__proto__":{"x":1},${JSON.stringify(value).slice(1)}`)),
  },
  { name: 'no JSON', make: spoilt(() => Buffer.from('{"a":}')) },
  {
    name: 'no UTF-8',
    make: spoilt((_random, value) =>
      Buffer.concat([Buffer.from(JSON.stringify(value)), Buffer.from([0xff])]),
    ),
  },
  { name: 'an empty record', make: spoilt(() => Buffer.alloc(0)) },
  {
    name: 'a number without end',
    make: spoilt((_random, value) => Buffer.from(JSON.stringify(value).replace(/:\d+/u, ':1e999'))),
  },
  {
    name: 'a number of a million digits',
    make: spoilt((random, value) =>
      Buffer.from(
        JSON.stringify(value).replace(
          /:\d+/u,
          `:1${String(below(random, 9))}${Array.from({ length: 100_000 }, () => below(random, 10)).join('')}`,
        ),
      ),
    ),
  },
  { name: 'deep JSON', make: spoilt(random => deep(65 + below(random, 2000))) },
  { name: 'very deep JSON', make: spoilt(() => Buffer.from('[{"a":'.repeat(2_000))) },
  { name: 'a deep manifest', make: manifestOf((_random, manifest) => ({ ...manifest, author: deep(80) })) },
  { name: 'a bomb', make: spoilt(() => Buffer.alloc(4 * MiB, ' ')) },
  { name: 'a little bomb', make: spoilt(() => ({ text: 'a'.repeat(60_000) })) },
  { name: 'a bomb in the manifest', make: within(() => ({ text: text => text + ' '.repeat(2 * MiB) })) },
  {
    name: 'a bomb that hides its size',
    make: given =>
      putTogether(
        replaceData(given.parts, () => Buffer.from('{}')),
        given.key,
        retell(dataAt, entry => ({ ...entry, bytes: Buffer.alloc(8 * MiB, ' '), size: 2 })),
      ),
  },
  { name: 'millions of values', make: spoilt(() => numbers) },
  {
    name: 'JSON that says to be 300 MiB',
    make: given =>
      putTogether(given.parts, given.key, {
        manifest: manifest => ({
          ...manifest,
          entries: (manifest['entries'] as JsonObject[]).map((entry, at) =>
            at === 0 ? { ...entry, size: 300 * MiB } : entry,
          ),
        }),
        ...retell(
          () => 0,
          entry => ({ ...entry, size: 300 * MiB }),
        ),
      }),
  },
  { name: 'a wrong hash in the list', make: listed(entry => ({ ...entry, sha256: '0'.repeat(64) })) },
  {
    name: 'a wrong size in the list',
    make: listed((entry, random) => ({ ...entry, size: below(random, 9999) })),
  },
  {
    name: 'a wrong path in the list',
    make: listed((entry, random) => ({
      ...entry,
      path: oneOf(random, [...names, 'data/other.json', 'evidence/x'] as [string, ...string[]]),
    })),
  },
  {
    name: 'the list names one twice',
    make: manifestOf((_random, manifest) => ({
      ...manifest,
      entries: [...(manifest['entries'] as Json[]), (manifest['entries'] as Json[])[0] ?? null],
    })),
  },
  {
    name: 'the list is short of one',
    make: manifestOf((random, manifest) => ({
      ...manifest,
      entries: (manifest['entries'] as Json[]).toSpliced(
        below(random, (manifest['entries'] as Json[]).length),
        1,
      ),
    })),
  },
  {
    name: 'the list names one too many',
    make: manifestOf((_random, manifest) => ({
      ...manifest,
      entries: [
        ...(manifest['entries'] as Json[]),
        { path: `evidence/${'a'.repeat(64)}`, size: 9, sha256: 'a'.repeat(64) },
      ],
    })),
  },
  {
    name: 'huge evidence in the list',
    make: manifestOf((_random, manifest) => ({
      ...manifest,
      entries: (manifest['entries'] as JsonObject[]).map(entry =>
        JSON.stringify(entry['path']).startsWith('"evidence/') ? { ...entry, size: 65 * MiB } : entry,
      ),
    })),
  },
  {
    name: 'evidence under another’s name',
    make: given =>
      putTogether(
        {
          ...given.parts,
          files: [...given.parts.files, { path: `evidence/${'b'.repeat(64)}`, bytes: Buffer.from('not b') }],
        },
        given.key,
      ),
  },
  {
    name: 'a page in the place of evidence',
    throughout: true,
    make: given => swapEvidence(given, one => one),
  },
  {
    name: 'a page as evidence, by its own name',
    throughout: true,
    make: given => swapEvidence(given, one => ({ ...one, mime: 'text/html' })),
  },
  {
    name: 'a future version',
    make: manifestOf((random, manifest) => ({
      ...manifest,
      version: 2 + below(random, 1e6),
      kind: 'dreams',
      entries: { a: 1 },
    })),
  },
  {
    name: 'a version of no number',
    make: manifestOf((random, manifest) => ({
      ...manifest,
      version: oneOf<Json>(random, ['1', 0, -1, 1.5, null]),
    })),
  },
  { name: 'an unknown kind', make: manifestOf((_random, manifest) => ({ ...manifest, kind: 'dreams' })) },
  {
    name: 'another kind',
    make: manifestOf((random, manifest) => ({
      ...manifest,
      kind: oneOf(random, ['assignment', 'returns', 'library']),
    })),
  },
  { name: 'a backup', make: manifestOf((_random, manifest) => ({ ...manifest, kind: 'backup' })) },
  {
    name: 'another format',
    make: manifestOf((_random, manifest) => ({ ...manifest, format: 'vizit.checklist' })),
  },
  {
    name: 'a key that is none',
    make: manifestOf((random, manifest) => ({
      ...manifest,
      publicKey: oneOf(random, ['AAAA', 'x', Buffer.alloc(44).toString('base64')]),
    })),
  },
  {
    name: 'an enrolment of nobody',
    make: manifestOf((_random, manifest) => ({
      ...manifest,
      enrolment: { shopper: manifest['id'] ?? null, mac: 'f'.repeat(64) },
    })),
  },
  { name: 'a foreign key', make: given => putTogether(given.parts, given.foreign) },
  {
    name: 'a shopper’s library',
    make: given =>
      putTogether(
        {
          manifest: { ...given.parts.manifest, kind: 'library' },
          files: [{ path: 'data/library.json', bytes: Buffer.from('{"standards":[],"checklists":[]}') }],
        },
        given.key,
      ),
  },
]
