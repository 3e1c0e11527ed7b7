import type { StoreApi } from 'zustand'
import type { Finding } from '../../src-shared/authoring/finding.ts'
import type {
  DraftAnswer,
  DraftChecklist,
  DraftMoment,
  DraftQuestion,
} from '../../src-shared/model/draft-checklist.ts'
import type { Standard } from '../../src-shared/model/standard.ts'
import type { DraftShares } from '../../src-shared/authoring/draft-shares.ts'
import type { FollowedPart } from '../../src-shared/authoring/standard-changes.ts'
import type { Checks } from './builder-checks.ts'
import type { Place } from './builder-place.ts'
import type { SaveState } from './outbox.ts'
import type { Parts } from './parts-of-store.ts'

export interface PlacedQuestion {
  readonly question: DraftQuestion
  readonly moment: string
  /** From 1, through the whole checklist. */
  readonly number: number
}

/** A moment with its questions, by their ids. */
export interface OutlineStop {
  readonly id: string
  readonly questions: readonly string[]
}

/** Where everything stands, for lookups by id. */
export interface DraftIndex {
  readonly moments: ReadonlyMap<string, DraftMoment>
  readonly questions: ReadonlyMap<string, PlacedQuestion>
  /** The order alone: the same object until something is added, moved or removed. */
  readonly outline: readonly OutlineStop[]
}

/** Where the cursor belongs: the place's row in the outline, or its form. */
export type Aim = 'outline' | 'editor'

export interface BuilderState {
  /** The draft's id in the store. */
  readonly id: string
  /** The published revision it grew from. */
  readonly basis: number | null
  readonly draft: DraftChecklist
  readonly index: DraftIndex
  readonly shares: DraftShares
  /** As of the last pause. */
  readonly checks: Checks
  readonly selected: Place
  /** Rises when the cursor has to follow `selected`. */
  readonly move: number
  readonly aim: Aim
  readonly save: SaveState
  readonly undoable: boolean
  readonly redoable: boolean
}

/** What the outline's row of one place shows. */
export interface RowState {
  readonly here: boolean
  /** The move that brought the cursor to the row; -1 while another place is meant. */
  readonly move: number
  readonly findings: readonly Finding[] | undefined
  /** Of a question. */
  readonly placed: PlacedQuestion | undefined
  /** The standard as the question took it over. */
  readonly taken: Standard | undefined
}

/** A place for questions: in a moment, right after one of its questions (null: before the first), or at its end. */
export interface Spot {
  readonly moment: string
  readonly after?: string | null | undefined
}

/** Changes in place; immer makes a new draft of it. */
export type Change<Part> = (part: Part) => void

export interface BuilderActs {
  /** Shows a part in the editor; with `follow`, the cursor goes there too. */
  readonly select: (place: Place, follow?: boolean, aim?: Aim) => void
  /** `typing` names a field: changes of one field in a row are one step of undo, saved after a pause. */
  readonly changeChecklist: (change: Change<DraftChecklist>, typing?: string) => void
  readonly changeMoment: (id: string, change: Change<DraftMoment>, typing?: string) => void
  readonly changeQuestion: (id: string, change: Change<DraftQuestion>, typing?: string) => void
  /** After the given moment, or at the end; gives its id. The cursor goes to its form. */
  readonly addMoment: (after?: string) => string
  /** After the given question, or at the end of the moment; gives its id. The cursor goes to its form. */
  readonly addQuestion: (moment: string, answer: DraftAnswer, after?: string) => string
  /**
   * Questions of standards, in their order; gives their ids and selects the last, the cursor stays where it is.
   * Without a spot each goes to the moment of its standard, which is made where the checklist has none.
   */
  readonly addStandards: (standards: readonly Standard[], spot?: Spot) => readonly string[]
  /** Place among the moment's questions, or among the moments, counted without the moved one. */
  readonly moveQuestion: (id: string, moment: string, place: number) => void
  readonly moveMoment: (id: string, place: number) => void
  /** One step up or down; a question goes on into the neighbouring moment. */
  readonly step: (place: Place, by: 1 | -1) => void
  readonly remove: (place: Place) => void
  readonly duplicate: (place: Place) => void
  /** Takes over what the standard says now, in the chosen parts; later the rest is no longer offered. */
  readonly follow: (question: string, standard: Standard, parts: readonly FollowedPart[]) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly flush: () => void
  readonly settled: () => Promise<boolean>
  readonly unsaved: () => boolean
  /** True once for each move of the cursor: for the one who carries it out. */
  readonly carry: (move: number) => boolean
  /** Version of the last acknowledged save, for publishing. */
  readonly version: () => number
}

export type BuilderStore = StoreApi<BuilderState> & {
  readonly acts: BuilderActs
  /** By the key of the place. */
  readonly rows: Parts<RowState>
}
