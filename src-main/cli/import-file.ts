import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import type { Contract } from '../../src-shared/contract/index.ts'
import type { ImportLine } from '../../src-shared/contract/exchange.ts'
import type { Context } from '../handlers/context.ts'
import { fileKind, type KindFound } from '../handlers/file-kind.ts'
import { refuseFaults, refuseFile } from '../handlers/refuse.ts'
import { previewChecklist, previewForm } from '../handlers/preview-import.ts'
import { router } from '../handlers/router.ts'
import { takePackage, type PackageAccess } from './import-package.ts'
import type { Terminal } from './terminal.ts'

/** What one file has changed, or would change; for `--json` as it is. */
export type Imported = { readonly file: string } & (
  | { readonly kind: 'checklist'; readonly checklists: readonly ChecklistChange[] }
  | ({
      readonly kind: 'standards'
      readonly standards: Counts
      readonly ignored: readonly string[]
    } & Previewed<StandardsPreview['rows'][number]>)
  | ({ readonly kind: 'branches'; readonly branches: Counts } & Previewed<BranchesPreview['rows'][number]>)
  | { readonly kind: 'package'; readonly package: ImportLine }
  | { readonly kind: 'form'; readonly draft: FormDraft; readonly losses: FormImport['losses'] }
)

// A name of its own: written out in full, the type is too long for the compiler.
interface Client extends ContractRouterClient<Contract> {}
type StandardsPreview = Awaited<ReturnType<Client['standards']['previewImport']>>
type BranchesPreview = Awaited<ReturnType<Client['branches']['previewImport']>>
type FormImport = Pick<Awaited<ReturnType<Client['checklistDrafts']['importForm']>>, 'losses'>
interface Previewed<Row> {
  /** Only in a dry run: what would change. */
  readonly rows?: readonly Row[]
}
interface Counts {
  readonly added: number
  readonly updated: number
  readonly unchanged: number
}
interface ChecklistChange {
  readonly code: string
  readonly revision: number
  readonly change: 'added' | 'unchanged'
}
interface FormDraft {
  /** null in a dry run. */
  readonly id: string | null
  readonly code: string
  readonly moments: number
  readonly questions: number
}

const clientOf = (context: Context): Client => createRouterClient(router, { context })

const taken = ['.json', '.csv', '.xlsx', '.vizit']

/** Whether the name is one of a file that can be imported at all. */
export function isTaken(file: string): boolean {
  return taken.some(ending => file.toLowerCase().endsWith(ending))
}

export const isPackage = (file: string) => file.toLowerCase().endsWith('.vizit')

export interface Importing {
  readonly context: Context
  readonly terminal: Terminal
  readonly dryRun: boolean
  readonly access: PackageAccess
}

/** Takes one file in through the procedures a screen uses. Throws the contract's errors, or what reading throws. */
export async function importFile(
  { context, terminal, dryRun, access }: Importing,
  file: string,
): Promise<Imported> {
  if (isPackage(file)) {
    // A package is read where it lies, so nothing tells otherwise that it is not there.
    if (!(await stat(file)).isFile()) return refuseFile('unreadable')
    return { file, kind: 'package', package: await takePackage(context, terminal, file, access) }
  }
  const stream = Readable.toWeb(createReadStream(file))
  const received = await context.uploads.receive(basename(file), stream)
  if (!received.ok) return refuseFile(received.reason)
  const { upload } = received
  try {
    const found = await fileKind(context.uploads.find(upload) ?? refuseFile('gone'))
    if (!found.ok) return refuseFile(found.fault)
    const taker = dryRun ? look : take
    return await taker(context, upload, { file, ...found.value })
  } finally {
    await context.uploads.drop(upload)
  }
}

type Found = KindFound & { readonly file: string }

async function take(context: Context, upload: string, { file, kind, ignored }: Found): Promise<Imported> {
  const client = clientOf(context)
  switch (kind) {
    case 'package':
      return refuseFile('kindNotTaken')
    case 'checklist': {
      const { checklists } = await client.checklists.import({ upload })
      return { file, kind, checklists }
    }
    case 'standards':
      return { file, kind, standards: await client.standards.import({ upload }), ignored }
    case 'branches': {
      const { mapping } = await client.branches.previewImport({ upload })
      return { file, kind, branches: await client.branches.import({ upload, mapping }) }
    }
    case 'form': {
      const { draft, losses } = await client.checklistDrafts.importForm({ upload })
      const { id, code, moments, questions } = draft
      return { file, kind, draft: { id, code, moments, questions }, losses }
    }
  }
}

async function look(context: Context, upload: string, { file, kind, ignored }: Found): Promise<Imported> {
  const client = clientOf(context)
  switch (kind) {
    case 'package':
      return refuseFile('kindNotTaken')
    case 'checklist': {
      const { code, revision, change } = await previewChecklist(context, upload)
      return { file, kind, checklists: [{ code, revision, change }] }
    }
    case 'standards': {
      const { rows, faults } = await client.standards.previewImport({ upload })
      if (faults.length > 0) {
        return refuseFaults(
          faults.map(({ line, fault }) =>
            line === null ? fault : { ...fault, path: `${line}: ${fault.path}` },
          ),
        )
      }
      const count = counter(rows.map(({ change }) => change))
      const standards = { added: count('added'), updated: count('updated'), unchanged: count('unchanged') }
      return { file, kind, standards, ignored, rows: rows.filter(({ change }) => change !== 'unchanged') }
    }
    case 'branches': {
      const { rows, faults } = await client.branches.previewImport({ upload })
      if (faults.length > 0) return refuseFaults(faults)
      const count = counter(rows.map(({ change }) => change))
      const branches = { added: count('new'), updated: count('update'), unchanged: count('same') }
      return { file, kind, branches, rows: rows.filter(({ change }) => change !== 'same') }
    }
    case 'form': {
      const { losses, ...draft } = await previewForm(context, upload)
      return { file, kind, draft: { id: null, ...draft }, losses: [...losses] }
    }
  }
}

function counter<Change extends string>(changes: readonly Change[]) {
  return (wanted: Change) => changes.filter(change => change === wanted).length
}
