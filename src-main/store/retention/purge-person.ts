import { sealHeader } from '../audit-header.ts'
import type { Writer } from '../connection.ts'
import type { RecordFault, StoreFault } from '../fault.ts'
import { addToLog } from '../log.ts'
import { purgeLog } from './purge-log.ts'
import { done, refused, type Result } from '../result.ts'
import { together } from '../together.ts'
import { raiseTombstone, type Purge } from './tombstones.ts'
import { answerHistoryAnew } from './rewrite-history.ts'
import { renameSubmitter } from './rewrite-submissions.ts'

export type PurgedPerson = {
  /** What stands in place of the alias from now on. */
  readonly alias: string
  readonly audits: number
}

/**
 * Purges who a shopper is: name, address and the alias, also where it stands in visits and in the history of their
 * answers. The visits themselves stay. What this person did at this machine stays in the log under the name they had.
 */
export function purgePerson(writer: Writer, id: string, purge: Purge): Result<PurgedPerson, StoreFault> {
  return together(writer, 'retention.person', (): Result<PurgedPerson, RecordFault> => {
    const row = writer
      .sql<{ alias: string; name: string }>('SELECT alias, name FROM shopper WHERE uid = ?')
      .get(id)
    if (!row) return refused({ code: 'NOT_FOUND', kind: 'shopper', id })
    // The last digits of a UUIDv7 are random; they say nothing of the person.
    const alias = `№ ${id.slice(-6)}`
    raiseTombstone(writer, id, 'person', purge)
    writer
      .sql(
        `UPDATE shopper SET alias = ?, name = '', email = '', phone = '', city = '', active = 0, secret = NULL,
         removed_at = ? WHERE uid = ?`,
      )
      .run(alias, writer.clock.now().toISOString(), id)
    writer.sql('UPDATE assignment SET shopper = ? WHERE shopper = ?').run(alias, row.alias)
    const audits = writer
      .sql<{ key: number; id: string }>('SELECT id AS key, uid AS id FROM audit WHERE shopper = ?')
      .all(row.alias)
    const names = new Set([row.alias, row.name].filter(name => name !== ''))
    for (const audit of audits) {
      writer.sql('UPDATE audit SET shopper = ? WHERE id = ?').run(alias, audit.key)
      answerHistoryAnew(writer, audit, author => (names.has(author) ? alias : author))
      renameSubmitter(writer, audit, author => (names.has(author) ? alias : author))
      sealHeader(writer, audit.key)
    }
    const assigned = writer
      .sql<{ uid: string }>('SELECT uid FROM assignment WHERE shopper = ?')
      .all(alias)
      .map(one => one.uid)
    const passedOn = renamePassedOn(writer, id, row.alias, alias)
    writer
      .sql('UPDATE trusted_key SET name = ?, revoked_at = coalesce(revoked_at, ?) WHERE shopper = ?')
      .run(alias, writer.clock.now().toISOString(), id)
    purgeLog(writer, [id, ...assigned, ...passedOn])
    addToLog(writer, {
      kind: 'person.purged',
      subject: id,
      author: purge.author,
      content: { audits: audits.length, reason: purge.reason },
    })
    return done({ alias, audits: audits.length })
  })
}

/** Packages to and from the person keep their line in the history, under the new alias; gives back their ids. */
function renamePassedOn(writer: Writer, id: string, from: string, to: string): string[] {
  const sent = writer.sql<{ uid: string }>('SELECT uid FROM export WHERE recipient = ?').all(from)
  writer.sql('UPDATE export SET recipient = ? WHERE recipient = ?').run(to, from)
  const ofTheirKey = 'fingerprint IN (SELECT fingerprint FROM trusted_key WHERE shopper = ?)'
  const came = writer.sql<{ uid: string }>(`SELECT uid FROM import WHERE ${ofTheirKey}`).all(id)
  writer.sql(`UPDATE import SET sender = ?, file = '' WHERE ${ofTheirKey}`).run(to, id)
  return [...sent, ...came].map(row => row.uid)
}
