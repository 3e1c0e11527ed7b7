import type { Reader, Writer } from './connection.ts'
import { reading } from './together.ts'

/** What proves to a head office that this laptop was given the assignments of one of its shoppers. */
export type Enrolment = {
  /** Id of the shopper at head office. */
  readonly shopper: string
  readonly alias: string
  /** Base64. */
  readonly secret: string
  /** Fingerprint of the key that the assignments came under. */
  readonly office: string
}

/** Keeps what came with assignments, in the place of what came before; part of the transaction that takes them in. */
export function keepEnrolment(writer: Writer, { shopper, alias, secret, office }: Enrolment): void {
  writer
    .sql(
      `INSERT INTO enrolment (shopper, alias, secret, office, at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (shopper) DO UPDATE SET alias = excluded.alias, secret = excluded.secret, office = excluded.office,
       at = excluded.at WHERE secret <> excluded.secret OR alias <> excluded.alias OR office <> excluded.office`,
    )
    .run(shopper, alias, secret, office, writer.clock.now().toISOString())
}

/** The one for visits of these aliases; the newest where none fits, null where there is none. */
export function enrolmentFor(reader: Reader, aliases: ReadonlySet<string>): Enrolment | null {
  return reading(reader, 'enrolments.find', () => {
    const all = reader
      .sql<Enrolment>('SELECT shopper, alias, secret, office FROM enrolment ORDER BY at DESC, shopper')
      .all()
    return all.find(({ alias }) => aliases.has(alias)) ?? all[0] ?? null
  })
}
