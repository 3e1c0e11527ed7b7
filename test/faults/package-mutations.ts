import type { DeviceKey } from '../../src-main/exchange/device-key.ts'
import { spoilJson } from './json-mutations.ts'
import { putTogether, type Json, type JsonObject, type Parts, type Reach } from './package-parts.ts'
import { oneOf } from './random.ts'
import { rawZip, type RawEntry } from './raw-zip.ts'

type Random = () => number

/** What a mutation starts from. */
export interface Given {
  readonly random: Random
  readonly parts: Parts
  /** Whole and right. */
  readonly whole: Buffer
  /** The same under a password that `passwords` names. */
  readonly locked: Buffer
  readonly key: DeviceKey
  /** One that nobody trusts. */
  readonly foreign: DeviceKey
}

export interface Mutation {
  readonly name: string
  readonly make: (given: Given) => Buffer
  readonly password?: string
  /** The disk says that no more is left. */
  readonly freeBytes?: number
}

export const password = 'correct horse'
const MiB = 1024 * 1024

const below = (random: Random, limit: number) => Math.floor(random() * limit)
const evidenceAt = (entries: readonly RawEntry[]) =>
  entries.findIndex(({ name }) => String(name).startsWith('evidence/'))
const dataAt = (entries: readonly RawEntry[]) =>
  entries.findIndex(({ name }) => String(name).startsWith('data/'))

/** One entry of the zip told otherwise. */
function retell(at: (entries: readonly RawEntry[]) => number, change: (entry: RawEntry) => RawEntry): Reach {
  return {
    zip: entries => entries.map((entry, place) => (place === at(entries) ? change(entry) : entry)),
  }
}

const extra = (entry: RawEntry): Reach => ({ zip: entries => [entry, ...entries] })
const within = (reach: (random: Random) => Reach) => (given: Given) =>
  putTogether(given.parts, given.key, reach(given.random))

function flipped({ random, whole }: Given, times: number): Buffer {
  const bytes = Buffer.from(whole)
  for (let done = 0; done < times; done += 1) {
    const at = below(random, bytes.length)
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << below(random, 8)), at)
  }
  return bytes
}

const names = [
  '../evil.json',
  'data/../../evil.json',
  '/etc/passwd',
  'C:\\Windows\\evil.dll',
  'data\\evil.json',
  'data/evil\u0000.json',
  'data/ёж.json',
  'data//evil.json',
  './data/evil.json',
  'evidence/\u202Egnp.exe',
] as const

const outsiders: readonly Mutation[] = [
  { name: 'one bit flipped', make: given => flipped(given, 1) },
  { name: 'some bits flipped', make: given => flipped(given, 8) },
  { name: 'many bits flipped', make: given => flipped(given, 200) },
  { name: 'cut anywhere', make: ({ random, whole }) => whole.subarray(0, below(random, whole.length)) },
  {
    name: 'cut at the end',
    make: ({ random, whole }) => whole.subarray(0, whole.length - 1 - below(random, 30)),
  },
  {
    name: 'a piece taken out',
    make: ({ random, whole }) => {
      const at = below(random, whole.length)
      return Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1 + below(random, 500))])
    },
  },
  {
    name: 'a piece turned into zeros',
    make: ({ random, whole }) => Buffer.from(whole).fill(0, below(random, whole.length)),
  },
  { name: 'bytes behind', make: ({ whole }) => Buffer.concat([whole, Buffer.from('more')]) },
  { name: 'bytes before', make: ({ whole }) => Buffer.concat([Buffer.from('#!/bin/sh\n'), whole]) },
  { name: 'no bytes', make: () => Buffer.alloc(0) },
  {
    name: 'noise',
    make: ({ random }) => Buffer.from(Array.from({ length: 3000 }, () => below(random, 256))),
  },
  { name: 'a zip of nothing', make: () => rawZip([]) },
  { name: 'another zip', make: () => rawZip([{ name: 'word/document.xml', bytes: Buffer.from('<w/>') }]) },
  {
    name: 'a zip that says to have a billion files',
    make: ({ whole }) => {
      const bytes = Buffer.from(whole)
      bytes.writeUInt16LE(0xffff, bytes.length - 12)
      return bytes
    },
  },
  {
    name: 'a manifest changed after signing',
    make: within(random => ({ signed: manifest => ({ ...manifest, organisation: `O${String(random())}` }) })),
  },
  {
    name: 'a signature of something else',
    make: given =>
      putTogether(given.parts, given.key, {
        signed: manifest => ({ ...manifest, publicKey: given.foreign.publicKey }),
      }),
  },
  {
    name: 'a key of small order',
    make: within(() => ({
      signed: manifest => ({
        ...manifest,
        publicKey: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.alloc(32)]).toString(
          'base64',
        ),
        signature: Buffer.concat([Buffer.from([1]), Buffer.alloc(63)]).toString('base64'),
      }),
    })),
  },
  {
    name: 'another name for a file',
    make: within(random => extra({ name: oneOf(random, names), bytes: Buffer.from('{}') })),
  },
  {
    name: 'a file renamed',
    make: within(random => retell(dataAt, entry => ({ ...entry, name: oneOf(random, names) }))),
  },
  {
    name: 'a link',
    make: within(() =>
      extra({ name: 'data/link.json', bytes: Buffer.from('/etc/passwd'), attributes: 0o120777 * 0x1_0000 }),
    ),
  },
  {
    name: 'a file that is a link',
    make: within(() => retell(evidenceAt, entry => ({ ...entry, attributes: 0o120777 * 0x1_0000 }))),
  },
  {
    name: 'a folder',
    make: within(() => extra({ name: 'data/', bytes: Buffer.alloc(0), attributes: 0x10 })),
  },
  { name: 'an encrypted file', make: within(() => retell(dataAt, entry => ({ ...entry, flags: 1 }))) },
  { name: 'strong encryption', make: within(() => retell(dataAt, entry => ({ ...entry, flags: 0x41 }))) },
  {
    name: 'an unheard way of packing',
    make: within(() => retell(dataAt, entry => ({ ...entry, method: 12 }))),
  },
  {
    name: 'evidence deflated',
    make: within(() => retell(evidenceAt, entry => ({ ...entry, deflate: true }))),
  },
  {
    name: 'one file twice',
    make: within(random => ({
      zip: entries => [
        ...entries,
        entries[below(random, entries.length)] ?? { name: 'x', bytes: Buffer.alloc(0) },
      ],
    })),
  },
  {
    name: 'a file missing',
    make: within(random => ({ zip: entries => entries.toSpliced(below(random, entries.length), 1) })),
  },
  {
    name: 'a file too many',
    make: within(() => extra({ name: 'data/more.json', bytes: Buffer.from('{}') })),
  },
  {
    name: 'a stranger’s file',
    make: within(() => extra({ name: 'readme.txt', bytes: Buffer.from('hello') })),
  },
  {
    name: 'a size in the directory',
    make: within(random =>
      retell(random() < 0.5 ? dataAt : evidenceAt, entry => ({ ...entry, size: below(random, 5000) })),
    ),
  },
  {
    name: 'a packed size in the directory',
    make: within(random =>
      retell(random() < 0.5 ? dataAt : evidenceAt, entry => ({
        ...entry,
        packedSize: below(random, 90_000),
      })),
    ),
  },
  {
    name: 'a huge size in the directory',
    make: within(() => retell(dataAt, entry => ({ ...entry, size: 0xffff_fffe }))),
  },
  {
    name: 'a size beyond numbers',
    make: within(() => retell(dataAt, entry => ({ ...entry, zip64: true, size: 2 ** 53 }))),
  },
  {
    name: 'a place beyond the file',
    make: within(() => retell(dataAt, entry => ({ ...entry, zip64: true, packedSize: 2 ** 52 }))),
  },
  {
    name: 'another size before the bytes',
    make: within(() => retell(dataAt, entry => ({ ...entry, localSize: 7 }))),
  },
  {
    name: 'files over one another',
    make: within(() => ({
      zip: entries => [
        ...entries,
        ...Array.from({ length: 20 }, (_, at) => ({
          name: `data/a-${String(at)}.json`,
          bytes: entries[0]?.bytes ?? Buffer.alloc(9),
          over: evidenceAt(entries),
          packed: entries[evidenceAt(entries)]?.bytes ?? Buffer.alloc(0),
        })),
      ],
    })),
  },
  {
    name: 'evidence of other bytes',
    make: within(() =>
      retell(evidenceAt, entry => ({ ...entry, bytes: Buffer.alloc(entry.bytes.length, 'x') })),
    ),
  },
  {
    name: 'evidence swapped',
    make: within(() => ({
      zip: entries => {
        const all = entries.filter(({ name }) => String(name).startsWith('evidence/'))
        const names = all.map(({ name }) => name)
        return entries.map(entry => {
          const at = all.indexOf(entry)
          return at < 0 ? entry : { ...entry, name: names[(at + 1) % names.length] ?? entry.name }
        })
      },
    })),
  },
  {
    name: 'a broken stream',
    make: within(random =>
      retell(dataAt, entry => ({
        ...entry,
        packed: Buffer.from(Array.from({ length: 90 }, () => below(random, 256))),
      })),
    ),
  },
  { name: 'no password given', make: ({ locked }) => locked },
  { name: 'a wrong password', make: ({ locked }) => locked, password: 'incorrect horse' },
  {
    name: 'bits flipped under the password',
    password,
    make: ({ random, locked }) => {
      const bytes = Buffer.from(locked)
      const at = 200 + below(random, bytes.length - 200)
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
      return bytes
    },
  },
  {
    name: 'cut under the password',
    password,
    make: ({ random, locked }) => locked.subarray(0, below(random, locked.length)),
  },
  {
    name: 'a password that would take an hour',
    password,
    make: ({ random, locked }) => {
      const text = locked.toString('latin1')
      return Buffer.from(
        text.replace(/(-> scrypt \S+) \d+/u, `$1 ${String(19 + below(random, 60))}`),
        'latin1',
      )
    },
  },
  { name: 'a disk almost full', make: ({ whole }) => whole, freeBytes: 1000 },
]

/** Numbers that pack well, but not well enough to be taken for a bomb. */
const numbers = Buffer.from(
  `{"numbers":[${Array.from({ length: 1_600_000 }, (_, at) => at % 10).join(',')}]}`,
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

/** Hashed and signed anew by a key that is trusted: only what is inside can be wrong. */
const insiders: readonly Mutation[] = [
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
        String(entry['path']).startsWith('evidence/') ? { ...entry, size: 65 * MiB } : entry,
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
]

export const mutations = { outsiders, insiders } as const
