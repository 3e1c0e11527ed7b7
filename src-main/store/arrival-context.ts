import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { checklistSchema, type Checklist } from '../../src-shared/model/checklist.ts'
import type { RefusalReason } from '../../src-shared/model/package/import-summary.ts'
import type {
  AuditsContext,
  BranchRecord,
  ChecklistRecord,
  WaveRecord,
} from '../../src-shared/model/package/package-data.ts'
import { readChecklist } from '../../src-shared/model/read-checklist.ts'
import type { Reader, Writer } from './connection.ts'
import { sha256 } from './content-hash.ts'
import type { StoreFault } from './fault.ts'
import { fromColumn } from './json-column.ts'
import { publishChecklist } from './publish-checklist.ts'
import { done, refused, type Result } from './result.ts'

type Found<Value> = Result<Value, RefusalReason>
type Named = { readonly id: string; readonly code: string }

/** What arriving visits name: found here, or brought along and then added with them. */
export class ArrivalContext {
  readonly #reader: Reader
  readonly #brought: AuditsContext
  readonly #found = {
    branch: new Map<string, Found<null>>(),
    wave: new Map<string, Found<null>>(),
    checklist: new Map<string, Found<Checklist>>(),
  }
  readonly #needed = new Set<string>()
  /** Brought along and needed by a visit that is taken in. */
  readonly branches = new Map<string, BranchRecord>()
  readonly waves = new Map<string, WaveRecord>()
  readonly checklists = new Map<string, Checklist>()

  constructor(reader: Reader, brought: AuditsContext) {
    this.#reader = reader
    this.#brought = brought
  }

  branch({ id }: Named): Found<null> {
    return kept(this.#found.branch, id, () => this.#place('branch', id, 'branchUnknown'))
  }

  wave({ id }: Named): Found<null> {
    return kept(this.#found.wave, id, () => this.#place('wave', id, 'waveUnknown'))
  }

  /** The whole revision; one that came here without points can't be scored by. */
  checklist(code: string, revision: number, hash: string): Found<Checklist> {
    return kept(this.#found.checklist, `${code} ${revision} ${hash}`, () => {
      const row = this.#reader
        .sql<{ hash: string; whole: string | null; document: string }>(
          'SELECT hash, whole_hash AS whole, document FROM checklist WHERE code = ? AND revision = ?',
        )
        .get(code, revision)
      if (row) {
        if (row.whole !== null) return refused('checklistUnknown')
        if (row.hash !== hash) return refused('revisionTaken')
        return done(fromColumn(checklistSchema, row.document, `checklist ${code}/${revision}`))
      }
      const brought = this.#brought.checklists.find(
        one => one.document.code === code && one.document.revision === revision && one.hash === hash,
      )
      return brought && isWhole(brought) ? done(brought.document) : refused('checklistUnknown')
    })
  }

  /** A visit that names these is taken in: what of them is not here yet comes with it. */
  need(
    branch: string,
    wave: string | null,
    checklist: { readonly code: string; readonly revision: number },
  ): void {
    const { code, revision } = checklist
    const key = `${branch} ${wave ?? ''} ${code} ${revision}`
    if (this.#needed.has(key)) return
    this.#needed.add(key)
    if (!this.#here('branch', branch)) {
      const brought = this.#brought.branches.find(({ id }) => id === branch)
      if (brought) this.branches.set(branch, brought)
    }
    if (wave !== null && !this.#here('wave', wave)) {
      const brought = this.#brought.waves.find(({ id }) => id === wave)
      if (brought) this.waves.set(wave, brought)
    }
    const there = this.#reader
      .sql('SELECT 1 FROM checklist WHERE code = ? AND revision = ?')
      .get(code, revision)
    if (there !== undefined) return
    const brought = this.#brought.checklists.find(
      ({ document }) => document.code === code && document.revision === revision,
    )
    if (brought) this.checklists.set(`${code}/${revision}`, brought.document)
  }

  #here(table: 'branch' | 'wave', id: string): boolean {
    return this.#reader.sql(`SELECT 1 FROM ${table} WHERE uid = ?`).get(id) !== undefined
  }

  #place(table: 'branch' | 'wave', id: string, unknown: RefusalReason): Found<null> {
    if (this.#here(table, id)) return done(null)
    const list: readonly Named[] = table === 'branch' ? this.#brought.branches : this.#brought.waves
    const brought = list.find(one => one.id === id)
    if (!brought) return refused(unknown)
    const first = list.find(one => one.code === brought.code)
    const taken = this.#reader.sql(`SELECT 1 FROM ${table} WHERE code = ?`).get(brought.code)
    return taken === undefined && first === brought ? done(null) : refused('codeTaken')
  }
}

function kept<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  const there = known.get(key)
  if (there !== undefined) return there
  const found = find()
  known.set(key, found)
  return found
}

function isWhole({ document, hash, reduced }: ChecklistRecord): boolean {
  return !reduced && sha256(canonicalJson(document)) === hash && readChecklist(document).ok
}

/** Adds what was needed and is not here, in the transaction that lets the visits be seen. */
export function addContext(writer: Writer, context: ArrivalContext): Result<null, StoreFault> {
  const { branches, waves, checklists } = context
  for (const { id, code, name, city, region, address, format, active } of branches.values()) {
    writer
      .sql(
        `INSERT INTO branch (uid, code, name, city, region, address, format, active) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(id, code, name, city, region, address, format, active ? 1 : 0)
  }
  for (const { id, code, title, from, to, pilot, brief, stripPhotos } of waves.values()) {
    writer
      .sql(
        `INSERT INTO wave (uid, code, title, from_date, to_date, pilot, brief, strip_photos)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(id, code, title, from, to, pilot ? 1 : 0, brief && canonicalJson(brief), stripPhotos ? 1 : 0)
  }
  for (const checklist of checklists.values()) {
    const published = publishChecklist(writer, checklist)
    if (!published.ok) return published
  }
  return done(null)
}
