import {
  packageKindSchema,
  packageManifestSchema,
  packageVersion,
  type PackageManifest,
} from '../../../src-shared/model/package/manifest.ts'
import { z } from '../../../src-shared/model/zod.ts'
import { isSigned } from './manifest-signature.ts'
import type { PackageBytes } from './package-bytes.ts'
import { refusal } from './package-fault.ts'
import { manifestPath, type PackageLimits } from './package-limits.ts'
import { readJson, shaped, weighPlace } from './read-json.ts'
import type { ZipPlace } from './content-start.ts'

const formatSchema = z.object({ format: z.literal('vizit.package') })
const versionSchema = z.object({ version: z.int().min(1) })
const kindSchema = z.object({ kind: z.string() })

/** A package of a later version is said to be that, whatever else has changed in it. */
function checkKind(value: unknown): void {
  if (!formatSchema.safeParse(value).success) throw refusal('notPackage', manifestPath)
  if (shaped(versionSchema, value, manifestPath).version > packageVersion) {
    throw refusal('newerVersion', manifestPath)
  }
  const { kind } = shaped(kindSchema, value, manifestPath)
  if (!packageKindSchema.safeParse(kind).success) throw refusal('kindUnknown', kind)
  if (kind === 'backup') throw refusal('backupHere', manifestPath)
}

/** The manifest, of known version and shape and signed by the key in it. Throws PackageFailure. */
export async function readManifest(
  bytes: PackageBytes,
  places: ReadonlyMap<string, ZipPlace>,
  limits: PackageLimits,
): Promise<PackageManifest> {
  const place = places.get(manifestPath)
  if (!place) throw refusal('notPackage', manifestPath)
  weighPlace(place, limits.manifest, limits)
  const value = await readJson(bytes, place, limits)
  checkKind(value)
  const manifest = shaped(packageManifestSchema, value, manifestPath)
  if (!isSigned(manifest)) throw refusal('badSignature', manifestPath)
  return manifest
}
