import type { PackageManifest } from '../../../../src-shared/model/package/manifest.ts'
import type { Reader } from '../../../store/connection.ts'
import { reading } from '../../../store/together.ts'
import { findKey, hasOtherKey } from '../../../store/trusted-keys.ts'
import { isEnrolled } from '../enrolment.ts'

/**
 * `known`: a trusted key, or this machine's own. `enrolled`: it proves the secret that its shopper was given. `unknown`:
 * nobody's yet, or revoked. `changed`: that shopper, or a sender of that name, has another key here.
 */
export type Trust = 'known' | 'enrolled' | 'unknown' | 'changed'

export type Sender = {
  readonly trust: Trust
  readonly fingerprint: string
  readonly publicKey: string
  readonly name: string
  /** The shopper it is, or would be, bound to; null for an office's. */
  readonly shopper: { readonly id: string; readonly alias: string } | null
}

type ShopperRow = { readonly id: string; readonly alias: string; readonly secret: string | null }
const select = 'SELECT uid AS id, alias, secret FROM shopper'

/** Whose key signed a package, and whether it is trusted. `own`: fingerprint of this machine. */
export function senderOf(
  reader: Reader,
  manifest: PackageManifest,
  { fingerprint, own }: { readonly fingerprint: string; readonly own: string },
): Sender {
  return reading(reader, 'exchange.sender', () => {
    const { name, alias } = manifest.author
    const { publicKey } = manifest
    const known = findKey(reader, fingerprint)
    const proven = provenShopper(reader, manifest)
    const byId = (id: string) =>
      reader.sql<ShopperRow>(`${select} WHERE uid = ?`).get(id) ?? { id, alias: '' }
    // Who signs as one of our shoppers brings that shopper's visits, also once a person has confirmed the key.
    const claimed = reader.sql<ShopperRow>(`${select} WHERE alias = ?`).get(alias)
    const bound =
      known?.revokedAt === null ? (known.shopper === null ? null : byId(known.shopper)) : undefined
    const found = bound === undefined ? (proven ?? claimed ?? null) : bound
    const shopper = found && { id: found.id, alias: found.alias }
    const sender = { fingerprint, publicKey, name, shopper }
    if (fingerprint === own || bound !== undefined) {
      return { ...sender, shopper: fingerprint === own ? null : shopper, trust: 'known' }
    }
    // Who proves the secret may share a name with another.
    const other = { fingerprint, name: proven ? null : name, shopper: shopper?.id ?? null }
    if (hasOtherKey(reader, other)) {
      return { ...sender, trust: 'changed' }
    }
    // A key that was revoked is asked about, whatever it proves.
    return { ...sender, trust: proven && !known ? 'enrolled' : 'unknown' }
  })
}

function provenShopper(reader: Reader, { enrolment, publicKey, id }: PackageManifest): ShopperRow | null {
  if (enrolment === null) return null
  const shopper = reader.sql<ShopperRow>(`${select} WHERE uid = ?`).get(enrolment.shopper)
  if (!shopper || shopper.secret === null) return null
  return isEnrolled(enrolment.mac, shopper.secret, publicKey, id) ? shopper : null
}
