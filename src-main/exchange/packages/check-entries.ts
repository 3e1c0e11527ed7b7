import type { PackageEntry, PackageManifest } from '../../../src-shared/model/package/manifest.ts'
import { dataShape } from './data-shapes.ts'
import { refusal } from './package-fault.ts'
import { evidencePath, manifestPath, type PackageLimits } from './package-limits.ts'
import type { ZipPlace } from './content-start.ts'
import type { KnownEntry } from './package-content.ts'
import { weighPlace } from './read-json.ts'

function checkEvidence({ path, size, sha256 }: PackageEntry, place: ZipPlace, limits: PackageLimits): void {
  if (path !== evidencePath(sha256)) throw refusal('wrongHash', path)
  if (size > limits.evidence) throw refusal('evidenceTooLarge', path)
  // it can't unpack to more than is there
  if (place.deflated) throw refusal('entryKind', path)
  if (size === 0 || place.packed !== size) throw refusal('wrongSize', path)
}

/** Manifest and directory must name the same files, of the same sizes, none beyond the limits. */
export function checkEntries(
  manifest: PackageManifest,
  places: ReadonlyMap<string, ZipPlace>,
  limits: PackageLimits,
  freeBytes: number | undefined,
): ReadonlyMap<string, KnownEntry> {
  const known = new Map<string, KnownEntry>()
  let unpacked = 0
  for (const entry of manifest.entries) {
    const { path, size } = entry
    const place = places.get(path)
    if (known.has(path)) throw refusal('duplicateEntry', path)
    if (!place) throw refusal('entryMissing', path)
    const evidence = path.startsWith('evidence/')
    if (evidence) checkEvidence(entry, place, limits)
    else weighPlace(place, limits.json, limits)
    if (place.unpacked !== size) throw refusal('wrongSize', path)
    const expected = evidence ? manifest.kind === 'audits' : dataShape(manifest.kind, path) !== null
    if (!expected) throw refusal('shapeUnknown', path)
    unpacked += size
    known.set(path, { entry, place })
  }
  for (const path of places.keys()) {
    if (path !== manifestPath && !known.has(path)) throw refusal('entryUnlisted', path)
  }
  if (freeBytes !== undefined && unpacked > freeBytes) throw refusal('diskTooSmall', '')
  return known
}
