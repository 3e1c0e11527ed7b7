import { z } from '../zod.ts'

export const packageKinds = ['assignment', 'audits', 'returns', 'library', 'backup'] as const
export const packageKindSchema = z.enum(packageKinds)
export type PackageKind = z.infer<typeof packageKindSchema>

/** The version this program writes and the newest it reads. */
export const packageVersion = 1

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)
const base64Schema = z
  .string()
  .max(512)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/)
const line = z.string().max(200)

/** One file of the package besides the manifest: `data/NAME.json` or `evidence/SHA256`. Size in bytes. */
export const packageEntrySchema = z.strictObject({
  path: z.string().regex(/^(data\/[a-z0-9][a-z0-9.-]{0,120}\.json|evidence\/[0-9a-f]{64}|database\.sqlite)$/),
  size: z.int().min(0),
  sha256: sha256Schema,
})
export type PackageEntry = z.infer<typeof packageEntrySchema>

/** What `manifest.json` says of a package, version 1 (formats.md). */
export const packageManifestSchema = z.strictObject({
  format: z.literal('vizit.package'),
  version: z.literal(packageVersion),
  kind: packageKindSchema,
  id: z.uuid(),
  created: z.iso.datetime(),
  /** Who made it, on which program version. */
  author: z.strictObject({ id: z.uuid(), name: line, alias: line }),
  organisation: line,
  app: z.string().max(40),
  /** An export above 2 GiB is split; parts stand alone. */
  part: z.strictObject({ number: z.int().min(1), of: z.int().min(1) }),
  entries: z.array(packageEntrySchema).max(200_000),
  /** Head of the sender's log. */
  log: sha256Schema.nullable(),
  /** Proves that the sender was given the enrolment secret: HMAC-SHA-256 under it of `publicKey` and `id`. */
  enrolment: z.strictObject({ shopper: z.uuid(), mac: sha256Schema }).nullable(),
  /** Ed25519, SubjectPublicKeyInfo, base64. */
  publicKey: base64Schema,
  /** Over the canonical JSON of everything else here, base64. */
  signature: base64Schema,
})
export type PackageManifest = z.infer<typeof packageManifestSchema>
export type UnsignedManifest = Omit<PackageManifest, 'signature'>

/**
 * How a public key is compared by people: the first 128 bits of the SHA-256 of its bytes, upper-case hex. Written in
 * groups of four on screens; spaces, case and dashes don't matter where it is typed.
 */
export const fingerprintSchema = z
  .string()
  .transform(text => text.replace(/[\s-]/gu, '').toUpperCase())
  .pipe(z.string().regex(/^[0-9A-F]{32}$/))

/** `A1B2 C3D4 …`: a fingerprint as people read it out. */
export function fingerprintText(fingerprint: string): string {
  return fingerprint.replace(/(.{4})(?=.)/gu, '$1 ')
}
