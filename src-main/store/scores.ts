import type { Answers } from '../../src-shared/model/answer.ts'
import type { Score } from '../../src-shared/model/score.ts'
import type { Reader } from './connection.ts'
export type ScoreRevision = {
  readonly revision: number
  readonly cause: 'submitted' | 'correction' | 'appeal'
  readonly at: string
  readonly answers: Answers
  readonly score: Score
}
/** Every revision, the oldest first. */
export declare function scoreRevisions(reader: Reader, id: string): ScoreRevision[]
