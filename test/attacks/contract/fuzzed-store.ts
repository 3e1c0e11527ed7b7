import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { inject } from 'vitest'
import { createDoor, type Door } from '../../../src-main/door/door.ts'
import { openContext } from '../../../src-main/handlers/open-context.ts'
import type { Context } from '../../../src-main/handlers/context.ts'
import { pagesFolder } from '../../../src-main/handlers/program-folder.ts'
import { temporary } from '../../e2e/chromium.ts'
import type { Client } from '../../scenario/office.ts'
import type { Known } from './valid-input.ts'

export type Role = 'nobody' | 'shopper' | 'supervisor' | 'both'

/** The sample network behind its door, people of every role, and what fields can be filled with. */
export interface FuzzedStore {
  readonly folder: string
  readonly context: Context
  readonly door: Door
  readonly client: Client
  readonly known: Known
  /** What the journal was told. */
  readonly failures: string[]
  /** Puts somebody of the role at the laptop; false where what was done meanwhile leaves nobody of it. */
  sit(role: Role): Promise<boolean>
  close(): Promise<void>
}

const files: Readonly<Record<string, string | Buffer>> = {
  'branches.csv': 'code;name\nnew-1;Новое\n',
  'x.checklist.json': '{"format":"vizit.checklist","version":1}',
  'x.json': '{"format":"vizit.standards"',
  'x.vizit': 'PK',
  'x.png': Buffer.from('89504e470d0a1a0a', 'hex'),
  'x.xlsx': Buffer.from('504b0304', 'hex'),
}

export async function fuzzedStore(): Promise<FuzzedStore> {
  mkdirSync(temporary, { recursive: true })
  const folder = mkdtempSync(join(temporary, 'fuzzed-'))
  cpSync(inject('sample'), folder, { recursive: true, preserveTimestamps: true })
  const opened = await openContext({ dataFolder: folder, host: { kind: 'browser' }, guarded: true })
  if (!opened.ok) throw new Error(opened.fault.code)
  const { context, close } = opened.value
  const failures: string[] = []
  const door = createDoor(context, pagesFolder, (what, error) =>
    failures.push(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  )
  const client: Client = createORPCClient(
    new RPCLink({ url: 'http://vizit.test/rpc', fetch: request => door(request) }),
  )
  const people = await peopleOf(client)
  // What is offered by a name is left where it lies: as many procedures as want may take it.
  const uploads = Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, 'outgoing', name)
    mkdirSync(join(folder, 'outgoing'), { recursive: true })
    writeFileSync(path, bytes)
    return context.uploads.lend(path)
  })
  return {
    folder,
    context,
    door,
    client,
    known: await knownOf(client, uploads, Object.values(people)),
    failures,
    async sit(role) {
      const right = () =>
        role === 'nobody'
          ? context.seat.locked()
          : !context.seat.locked() && context.seat.person()?.role === role
      if (right()) return true
      const id = people[role === 'nobody' ? 'both' : role]
      const here = (await client.people.list({})).find(one => one.id === id)
      if (!here || here.hasPin) return false
      await client.people.signIn({ id })
      if (role === 'nobody') await client.people.lock({})
      return right()
    },
    async close() {
      await close()
      // The folder stays for whoever verifies it.
    },
  }
}

export const removeStore = ({ folder }: FuzzedStore) => rmSync(folder, { recursive: true, force: true })

async function peopleOf(client: Client): Promise<Record<Exclude<Role, 'nobody'>, string>> {
  const { id: both = '' } = (await client.session.get({})).profile ?? {}
  const supervisor = await client.people.add({ name: 'Ольга', alias: 'О-1', role: 'supervisor' })
  const shopper = await client.people.add({ name: 'Борис', alias: 'Б-1', role: 'shopper' })
  return { both, supervisor: supervisor.id, shopper: shopper.id }
}

async function knownOf(
  client: Client,
  uploads: readonly string[],
  people: readonly string[],
): Promise<Known> {
  const [audits, branches, waves, checklists, standards, shoppers, actions] = await Promise.all([
    client.audits.list({}),
    client.branches.list({}),
    client.waves.list({}),
    client.checklists.list({}),
    client.standards.list({}),
    client.shoppers.list({}),
    client.actions.list({}),
  ])
  const [first] = audits
  const audit = first ? await client.audits.get({ id: first.id }) : null
  const code = checklists[0]?.code ?? ''
  const { checklist } = await client.checklists.get({ code })
  const questions = checklist.moments.flatMap(moment => moment.questions.map(question => question.code))
  const ids = [...audits, ...branches, ...shoppers, ...actions].map(({ id }) => id)
  const waveCodes = waves.map(one => one.code)
  const checklistCodes = checklists.map(one => one.code)
  const branchIds = branches.map(({ id }) => id)
  const aliases = shoppers.map(({ alias }) => alias)
  return {
    id: [...ids, ...people],
    ids,
    audit: audits.map(({ id }) => id),
    audits: audits.map(({ id }) => id),
    branch: [...branchIds, ...branches.map(one => one.code)],
    branches: [...branchIds, ...branches.map(one => one.code)],
    candidates: branches.map(one => one.code),
    wave: waveCodes,
    waves: waveCodes,
    before: waveCodes,
    checklist: checklistCodes,
    code: [...checklistCodes, ...waveCodes, ...standards.slice(0, 5).map(({ standard }) => standard.code)],
    question: questions.slice(0, 20),
    questions: questions.slice(0, 20),
    evidence: audit?.evidence.map(({ id }) => id) ?? [],
    upload: uploads,
    shopper: [...aliases, ...shoppers.map(({ id }) => id)],
    shoppers: aliases,
    alias: aliases,
    standard: standards.slice(0, 10).map(({ standard }) => standard.code),
    value: ['yes', 'no'],
    zone: ['Asia/Almaty', 'Europe/Moscow'],
  }
}
