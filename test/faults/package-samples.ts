import { readFileSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeviceKey } from '../../src-main/exchange/device-key.ts'
import { lockInto } from '../../src-main/exchange/packages/age-password.ts'
import { password } from './package-mutation.ts'
import { sha256Of, type Parts } from './package-parts.ts'
import { randomOf } from './random.ts'

const id = (number: number) => `0199f000-0000-7000-8000-${String(number).padStart(12, '0')}`
const at = '2026-11-20T10:00:00.000Z'

function evidenceOf(seed: number): Buffer {
  const random = randomOf(seed)
  return Buffer.from(Array.from({ length: 3000 + seed }, () => Math.floor(random() * 256)))
}

function record(number: number, evidence: readonly Buffer[]) {
  return {
    id: id(number),
    number: `A-${String(number)}`,
    wave: { id: id(900), code: '2026-Q4' },
    branch: { id: id(800), code: 'almaty-1' },
    checklist: { code: 'bank-branch', revision: 3, hash: 'c'.repeat(64) },
    assignment: id(700 + number),
    shopper: 'Лиса',
    scenario: { ru: 'Открыть счёт' },
    visit: {
      contacts: [
        {
          channel: 'inPerson',
          startedAt: '2026-11-12T11:05:00',
          endedAt: '2026-11-12T11:47:00',
          zone: 'Asia/Almaty',
        },
      ],
      staff: [{ role: 'teller', alias: 'A' }],
      purchase: { amount: 1000, currency: 'KZT' },
      narrative: 'Очередь из трёх человек, талон выдали сразу.',
    },
    status: 'submitted',
    reason: null,
    begunAt: at,
    submissions: [
      {
        number: 1,
        kind: 'submitted',
        at,
        author: 'Лиса',
        declaration: 'Я был там.',
        reason: null,
        score: 1,
        withdrawnAt: null,
        withdrawnBy: null,
      },
    ],
    history: [
      {
        question: 'greeting-30s',
        answer: { value: 'yes', comment: 'Сразу' },
        at,
        author: 'Лиса',
        source: null,
        undo: false,
      },
      { question: 'queue', answer: { value: 7 }, at, author: 'Лиса', source: null, undo: false },
    ],
    evidence: evidence.map((bytes, place) => ({
      id: id(600 + number * 10 + place),
      question: place === 0 ? null : 'queue',
      sha256: sha256Of(bytes),
      kind: 'photo',
      mime: 'image/jpeg',
      bytes: bytes.length,
      name: 'photo.jpg',
      caption: '',
      position: place,
      takenAt: null,
      seconds: null,
      layer: null,
      original: null,
    })),
    scores: [
      {
        revision: 1,
        cause: 'submitted',
        at,
        author: 'Лиса',
        reason: null,
        percent: 80,
        answers: { 'greeting-30s': { value: 'yes' }, queue: { value: 7 } },
      },
    ],
  }
}

/** Two visits with three photos, as a shopper's laptop would send them. */
export function sampleParts(key: DeviceKey): Parts {
  const photos = [evidenceOf(1), evidenceOf(2), evidenceOf(3)]
  const json = (path: string, value: unknown) => ({ path, bytes: Buffer.from(JSON.stringify(value)) })
  return {
    manifest: {
      format: 'vizit.package',
      version: 1,
      kind: 'audits',
      id: id(1),
      created: at,
      author: { id: id(2), name: 'Анна', alias: 'Лиса' },
      organisation: 'Сеть',
      app: '0.1.0',
      part: { number: 1, of: 1 },
      log: 'd'.repeat(64),
      enrolment: null,
      publicKey: key.publicKey,
    },
    files: [
      json(`data/audit-${id(11)}.json`, record(11, photos.slice(0, 2))),
      json(`data/audit-${id(12)}.json`, record(12, photos.slice(2))),
      json('data/context.json', {
        waves: [
          {
            id: id(900),
            code: '2026-Q4',
            title: 'IV квартал',
            from: '2026-10-01',
            to: '2026-12-31',
            pilot: false,
            brief: null,
            stripPhotos: false,
          },
        ],
        branches: [
          {
            id: id(800),
            code: 'almaty-1',
            name: 'Абая, 10',
            city: 'Алматы',
            region: '',
            address: '',
            format: '',
            active: true,
          },
        ],
        checklists: [],
      }),
      ...photos.map(bytes => ({ path: `evidence/${sha256Of(bytes)}`, bytes })),
    ],
  }
}

/** The same bytes under the password of the mutations, cheaply. */
export async function lockBytes(bytes: Buffer, folder: string): Promise<Buffer> {
  const file = join(folder, 'locked')
  const handle = await open(file, 'w+')
  const { input, done } = lockInto(handle, password, { workFactor: 4 })
  input.end(bytes)
  await done
  await handle.close()
  const locked = readFileSync(file)
  rmSync(file)
  return locked
}
