import { assert, property, record, string, integer, array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerHash, historyHash } from '../../../src-main/store/answers.ts'
import { contentHash, digestOf, emptyDigest, sha256, toggled } from '../../../src-main/store/content-hash.ts'

describe('hashes made the fast way', () => {
  it('are those of the canonical JSON', () => {
    const text = string({ unit: 'binary' })
    const versions = record({ question: text, document: text, at: text, author: text, seq: integer() })
    assert(
      property(text, text, versions, (audit, previous, { question, document, at, author, seq }) => {
        expect(answerHash(audit, question, document)).toBe(contentHash({ audit, question, document }))
        const row = { question, document, at, author, seq }
        expect(historyHash(audit, previous, { ...row, source: null, undo: 0 })).toBe(
          contentHash({ audit, previous, ...row }),
        )
        expect(historyHash(audit, previous, { ...row, source: document, undo: 1 })).toBe(
          contentHash({ audit, previous, ...row, source: document, undo: 1 }),
        )
      }),
    )
  })

  it('make the same digest at once as one by one', () => {
    assert(
      property(array(string()), texts => {
        const hashes = texts.map(sha256)
        expect(digestOf(hashes)).toBe(hashes.reduce(toggled, emptyDigest))
      }),
    )
  })
})
