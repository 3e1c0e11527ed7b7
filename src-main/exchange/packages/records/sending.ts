import { join } from 'node:path'
import type { PackageManifest } from '../../../../src-shared/model/package/manifest.ts'
import type { Profile } from '../../../../src-shared/model/profile.ts'
import type { Writer } from '../../../store/connection.ts'
import type { StoreFault } from '../../../store/fault.ts'
import { logHead } from '../../../store/log.ts'
import { readOrganisation } from '../../../store/organisation.ts'
import { done, type Result } from '../../../store/result.ts'
import type { DeviceKey } from '../../device-key.ts'
import { writePackage, type PackageWish, type WriteFault } from '../write-package.ts'
import type { StripFault } from './strip-files.ts'

/** Who sends, and where the packages are made. */
export type Sending = {
  readonly writer: Writer
  readonly key: DeviceKey
  readonly person: Pick<Profile, 'id' | 'name' | 'alias'>
  /** Version of the program. */
  readonly app: string
  /** An empty folder for the packages and what is needed on the way. */
  readonly folder: string
  readonly password?: string | undefined
  readonly signal?: AbortSignal | undefined
  /** Bytes, or records, of a known or unknown total. */
  readonly progress?: ((stage: 'reading' | 'writing', done: number, total: number | null) => void) | undefined
  /** Takes over the noting, for packages that leave later than they are made; without it they are noted at once. */
  readonly later?: ((leaving: Leaving) => void) | undefined
}

/** Packages that are made and have not left yet. */
export type Leaving = {
  /** Whether they still hold what is here: nothing of it was taken back or changed since. */
  readonly fresh: () => boolean
  /** They left: from now on it counts as sent. CHANGED_MEANWHILE, and nothing noted, where they are not fresh. */
  readonly note: () => Result<null, StoreFault>
}

export type SendFault =
  | WriteFault
  | StripFault
  | StoreFault
  /** There is nothing to send. */
  | { readonly code: 'NOTHING' }

export type MadePackage = {
  readonly file: string
  /** What a person would call it. */
  readonly name: string
  readonly bytes: number
  /** Alias; '' where it is for nobody in particular. */
  readonly recipient: string
  /** Ids. */
  readonly audits: readonly string[]
}

export type PackageContent = Pick<PackageWish, 'kind' | 'data' | 'evidence'> & {
  readonly id: string
  readonly name: string
  readonly recipient: string
  readonly audits: readonly string[]
  readonly part?: PackageManifest['part']
  readonly enrolment?: PackageManifest['enrolment']
  readonly progress?: (bytes: number) => void
}

/** Writes one package into the folder. Nothing is noted yet: that is for when all of an act are there. */
export async function writeOne(
  sending: Sending,
  content: PackageContent,
): Promise<Result<MadePackage, SendFault>> {
  const { writer, key, person, app, folder, password, signal } = sending
  const { name, recipient, audits, part, enrolment, progress, ...wish } = content
  const written = await writePackage(join(folder, `${content.id}.vizit`), {
    ...wish,
    created: writer.clock.now().toISOString(),
    author: { id: person.id, name: person.name, alias: person.alias },
    organisation: readOrganisation(writer).name,
    app,
    part: part ?? { number: 1, of: 1 },
    log: logHead(writer),
    enrolment: enrolment ?? null,
    key,
    ...(password === undefined ? {} : { password }),
    ...(signal === undefined ? {} : { signal }),
    ...(progress === undefined ? {} : { progress }),
  })
  if (!written.ok) return written
  const { file, bytes } = written.value
  return done({ file, name: fileName(name), bytes, recipient, audits })
}

function fileName(name: string): string {
  return `${name
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-')
    .trim()
    .slice(0, 100)}.vizit`
}
