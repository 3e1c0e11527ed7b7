import {
  below,
  dataAt,
  evidenceAt,
  extra,
  names,
  password,
  retell,
  within,
  type Given,
  type Mutation,
} from './package-mutation.ts'
import { putTogether } from './package-parts.ts'
import { oneOf } from './random.ts'
import { rawZip } from './raw-zip.ts'

function flipped({ random, whole }: Given, times: number): Buffer {
  const bytes = Buffer.from(whole)
  for (let done = 0; done < times; done += 1) {
    const at = below(random, bytes.length)
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << below(random, 8)), at)
  }
  return bytes
}

/** Of the file, the zip and what the key does not cover. */
export const outsideMutations: readonly Mutation[] = [
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
