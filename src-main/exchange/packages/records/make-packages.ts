import { rm } from 'node:fs/promises'
import { canonicalJson } from '../../../../src-shared/model/canonical-json.ts'
import type { PackageKind } from '../../../../src-shared/model/package/manifest.ts'
import { noteExported } from '../../../store/audit-status.ts'
import { addExport } from '../../../store/exports.ts'
import type { StoreFault } from '../../../store/fault.ts'
import { done, refused, type Result } from '../../../store/result.ts'
import { together } from '../../../store/together.ts'
import { onlyFile } from '../data-shapes.ts'
import { collectAssignments, noteHandedOut, secretOf, shoppersOfWave } from './collect-assignments.ts'
import { collectLibrary } from './collect-library.ts'
import { collectReturns } from './collect-returns.ts'
import { writeOne, type MadePackage, type SendFault, type Sending } from './sending.ts'

type Made = Promise<Result<MadePackage[], SendFault>>

/** Assignment packages of a wave, one for each shopper, or for those named (alias or id). */
export async function makeAssignments(sending: Sending, wave: string, shoppers?: readonly string[]): Made {
  const { writer, progress } = sending
  const found = shoppersOfWave(writer, wave, shoppers)
  if (found.length === 0) return refused({ code: 'NOTHING' })
  const secrets = together<string[], StoreFault>(writer, 'exchange.secrets', () =>
    done(found.map(shopper => secretOf(writer, shopper))),
  )
  if (!secrets.ok) return secrets
  const collected = found.map((shopper, i) =>
    collectAssignments(writer, wave, { ...shopper, secret: secrets.value[i] ?? '' }),
  )
  const made: MadePackage[] = []
  for (const { recipient, data } of collected) {
    progress?.('writing', made.length, collected.length)
    const written = await writeOne(sending, {
      kind: 'assignment',
      id: writer.newId(),
      name: `${wave} ${recipient}`,
      recipient,
      audits: [],
      data: [{ path: onlyFile.assignment, json: data }],
      evidence: [],
    })
    if (!written.ok) return undone(made, written.fault)
    made.push(written.value)
  }
  const before = canonicalJson(collected)
  return noted(sending, 'assignment', made, {
    wave,
    fresh: () =>
      canonicalJson(
        collected.map(({ data: { shopper, secret } }) =>
          collectAssignments(writer, wave, { ...shopper, secret }),
        ),
      ) === before,
    also: () => collected.forEach(one => noteHandedOut(writer, one)),
  })
}

/** Packages with visits to mend, one for each shopper. */
export async function makeReturns(sending: Sending, audits: readonly string[]): Made {
  const { writer, progress } = sending
  const collected = collectReturns(writer, new Set(audits))
  if (collected.length === 0) return refused({ code: 'NOTHING' })
  const made: MadePackage[] = []
  for (const { recipient, data } of collected) {
    progress?.('writing', made.length, collected.length)
    const written = await writeOne(sending, {
      kind: 'returns',
      id: writer.newId(),
      name: `returns ${recipient} ${dayOf(writer.clock.now())}`,
      recipient,
      audits: data.returns.map(({ audit }) => audit),
      data: [{ path: onlyFile.returns, json: data }],
      evidence: [],
    })
    if (!written.ok) return undone(made, written.fault)
    made.push(written.value)
  }
  const before = canonicalJson(collected)
  return noted(sending, 'returns', made, {
    fresh: () => canonicalJson(collectReturns(writer, new Set(audits))) === before,
  })
}

/** Standards and checklists for another supervisor. */
export async function makeLibrary(sending: Sending): Made {
  const { writer } = sending
  const data = collectLibrary(writer)
  if (data.standards.length === 0 && data.checklists.length === 0) return refused({ code: 'NOTHING' })
  const written = await writeOne(sending, {
    kind: 'library',
    id: writer.newId(),
    name: `library ${dayOf(writer.clock.now())}`,
    recipient: '',
    audits: [],
    data: [{ path: onlyFile.library, json: data }],
    evidence: [],
  })
  return written.ok ? noted(sending, 'library', [written.value], { fresh: () => true }) : written
}

export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10)
}

/** What was made so far is taken away again. */
export async function undone<Fault>(
  made: readonly MadePackage[],
  fault: Fault,
): Promise<Result<never, Fault>> {
  for (const { file } of made) await rm(file, { force: true })
  return refused(fault)
}

type Note = {
  readonly fresh: () => boolean
  /** Further writes of the same act. */
  readonly also?: () => void
  /** Code of the wave whose assignments they hold. */
  readonly wave?: string
}

/** All packages of the act are there: what they hold is noted, now or when they leave. */
export async function noted(
  { writer, person, signal, later }: Sending,
  kind: PackageKind,
  made: MadePackage[],
  { fresh, also, wave }: Note,
): Made {
  if (signal?.aborted === true) return undone(made, { code: 'CANCELLED' })
  const note = () =>
    together<null, StoreFault>(writer, 'exchange.export', () => {
      if (!fresh()) return refused({ code: 'CHANGED_MEANWHILE' })
      also?.()
      for (const { name, recipient, audits } of made) {
        addExport(writer, { by: person.alias, file: name, kind, recipient, audits, wave: wave ?? null })
        if (kind !== 'audits') continue
        for (const id of audits) {
          const exported = noteExported(writer, id)
          if (!exported.ok) return exported
        }
      }
      return done(null)
    })
  if (later) {
    later({ fresh, note })
    return done(made)
  }
  const result = note()
  return result.ok ? done(made) : undone(made, result.fault)
}
