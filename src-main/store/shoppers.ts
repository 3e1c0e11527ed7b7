import { fault, type FaultCode } from '../../src-shared/model/fault.ts'
import type { Shopper, ShopperFields } from '../../src-shared/model/shopper.ts'
import type { Reader, Writer } from './connection.ts'
import type { RecordFault, StoreFault } from './fault.ts'
import { addToLog } from './log.ts'
import { done, refused, type Result } from './result.ts'
import { reading, together } from './together.ts'

type ShopperRow = Omit<Shopper, 'active'> & { readonly active: number }
// Visits made without an assignment count too; those made of one are counted by it.
const select = `SELECT s.uid AS id, s.alias, s.name, s.email, s.phone, s.city, s.active,
  (SELECT count(*) FROM assignment a WHERE a.shopper = s.alias)
  + (SELECT count(*) FROM audit u WHERE u.shopper = s.alias AND u.assignment_id IS NULL) AS visits
  FROM shopper s WHERE s.removed_at IS NULL`

const shopperOf = (row: ShopperRow): Shopper => ({ ...row, active: row.active === 1 })

/** By alias. */
export function listShoppers(reader: Reader): Shopper[] {
  return reading(reader, 'shoppers.list', () =>
    reader.sql<ShopperRow>(`${select} ORDER BY s.alias`).all().map(shopperOf),
  )
}

export function findShopper(reader: Reader, id: string): Shopper | null {
  return reading(reader, 'shoppers.get', () => {
    const row = reader.sql<ShopperRow>(`${select} AND s.uid = ?`).get(id)
    return row ? shopperOf(row) : null
  })
}

const invalid = (code: FaultCode, alias: string): RecordFault => ({
  code: 'INVALID',
  faults: [fault(['alias'], code, alias)],
})

/**
 * Without an id a new shopper is made. INVALID: another one has the alias, or it stands in visits and can't change. The
 * log keeps the alias alone.
 */
export function saveShopper(
  writer: Writer,
  fields: ShopperFields & { readonly id?: string | undefined },
): Result<Shopper, StoreFault> {
  return together(writer, 'shoppers.save', (): Result<Shopper, RecordFault> => {
    const known = fields.id === undefined ? null : findShopper(writer, fields.id)
    if (fields.id !== undefined && !known) {
      return refused({ code: 'NOT_FOUND', kind: 'shopper', id: fields.id })
    }
    const { alias, name, email, phone, city, active } = fields
    const other = writer.sql<{ uid: string }>('SELECT uid FROM shopper WHERE alias = ?').get(alias)
    if (other && other.uid !== known?.id) return refused(invalid('duplicateCode', alias))
    if (known && known.alias !== alias && known.visits > 0) return refused(invalid('inUse', known.alias))
    const id = known?.id ?? writer.newId()
    writer
      .sql(
        `INSERT INTO shopper (uid, alias, name, email, phone, city, active) VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (uid) DO UPDATE SET alias = excluded.alias, name = excluded.name, email = excluded.email,
         phone = excluded.phone, city = excluded.city, active = excluded.active`,
      )
      .run(id, alias, name, email, phone, city, active ? 1 : 0)
    addToLog(writer, { kind: 'shopper.saved', subject: id, content: { alias, active } })
    return done({ alias, name, email, phone, city, active, id, visits: known?.visits ?? 0 })
  })
}

/** Somebody who makes no visits any more keeps those made and leaves the lists of choice. */
export function setShopperActive(writer: Writer, id: string, active: boolean): Result<Shopper, StoreFault> {
  return together(writer, 'shoppers.setActive', (): Result<Shopper, StoreFault> => {
    const known = findShopper(writer, id)
    if (!known) return refused({ code: 'NOT_FOUND', kind: 'shopper', id })
    return known.active === active ? done(known) : saveShopper(writer, { ...known, active })
  })
}

/** INVALID where there are assignments or visits under the alias. */
export function removeShopper(writer: Writer, id: string): Result<null, StoreFault> {
  return together(writer, 'shoppers.remove', (): Result<null, RecordFault> => {
    const known = findShopper(writer, id)
    if (!known) return refused({ code: 'NOT_FOUND', kind: 'shopper', id })
    if (known.visits > 0) return refused(invalid('inUse', known.alias))
    writer.sql('DELETE FROM shopper WHERE uid = ?').run(id)
    addToLog(writer, { kind: 'shopper.removed', subject: id, content: {} })
    return done(null)
  })
}
