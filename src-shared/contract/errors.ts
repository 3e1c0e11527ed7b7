import { z } from '../model/zod.ts'
import { faultSchema } from '../model/fault.ts'

/** One thing that keeps a visit from being submitted; the page turns it into a link. */
export const missingFieldSchema = z.object({
  question: z.string(),
  moment: z.string(),
  kind: z.enum(['answer', 'comment', 'evidence', 'reason']),
})

/** Why a file is refused; one text each in `messages/errors`. */
export const badFileReasonSchema = z.enum([
  'empty',
  'tooLarge',
  /** Unpacked it would be more than can be held: a bomb, or a workbook of millions of cells. */
  'tooMuchInside',
  'encrypted',
  'unreadable',
  /** The end is missing: copied or downloaded in part. */
  'truncated',
  /** Its bytes are of another kind than the ending of its name says. */
  'disguised',
  /** A kind of HEIC that cannot be decoded here. */
  'heicUnreadable',
  'tooManyPixels',
  'kindNotTaken',
  /** A workbook without the sheet that was asked for. */
  'sheetMissing',
  'gone',
])
export type BadFileReason = z.infer<typeof badFileReasonSchema>

/** Why a package is refused whole, before anything of it is taken in; one text each in `messages/exchange`. */
export const packageReasonSchema = z.enum([
  'notPackage',
  'truncated',
  /** The zip itself is broken, or the encrypted stream around it. */
  'damaged',
  'newerVersion',
  'kindUnknown',
  'shapeUnknown',
  'wrongHash',
  'wrongSize',
  'badSignature',
  'pathOutside',
  'duplicateEntry',
  'entryMissing',
  'entryUnlisted',
  'entryKind',
  'jsonTooLarge',
  'jsonTooDeep',
  'tooMuchInside',
  'evidenceTooLarge',
  /** Not a kind of file that evidence may be, or not the one that its visit says it is. */
  'evidenceDisguised',
  'diskTooSmall',
  'backupHere',
  /** Something else than a backup, or not all of one. */
  'notBackup',
  /** A backup of data that were damaged already. */
  'backupFaulty',
  /** The key of a shopper brings visits and nothing else. */
  'senderKind',
  /** Checking the password would take more memory and time than a program may ask for. */
  'passwordTooCostly',
])
export type PackageReason = z.infer<typeof packageReasonSchema>

/**
 * Every error a procedure may answer with. The code is the contract; the words for people are in
 * `messages/errors`, one key per code.
 */
export const errors = {
  NOT_FOUND: { status: 404 },
  /** The input was understood and refused; `faults` says what and where. */
  INVALID: { status: 422, data: z.object({ faults: z.array(faultSchema) }) },
  /** The visit is submitted: its answers can be read, not changed. */
  LOCKED: { status: 409 },
  /** The visit no longer stands where the act needs it: somebody decided about it meanwhile. */
  STATUS_CHANGED: { status: 409 },
  /** A comment that was sent or is another person's, an appeal that is decided: it stays as it is. */
  SETTLED: { status: 409 },
  /** A newer state was stored after the one that was edited; nothing was overwritten. */
  CHANGED_MEANWHILE: { status: 409 },
  MISSING_FIELDS: { status: 422, data: z.object({ missing: z.array(missingFieldSchema) }) },
  /** The same checklist number already exists with other content. */
  REVISION_TAKEN: { status: 409, data: z.object({ code: z.string(), revision: z.number() }) },
  /** The file could not be read as what it claims to be. */
  BAD_FILE: { status: 422, data: z.object({ reason: badFileReasonSchema }) },
  /** `entry`: the place in the package. */
  PACKAGE_REFUSED: { status: 422, data: z.object({ reason: packageReasonSchema, entry: z.string() }) },
  PASSWORD_NEEDED: { status: 422 },
  PASSWORD_WRONG: { status: 422 },
  /** Signed by a key that nobody here has confirmed. */
  UNTRUSTED: {
    status: 409,
    data: z.object({ fingerprint: z.string(), name: z.string(), changed: z.boolean() }),
  },
  /** Nobody is signed in: the PIN of a person at this laptop is needed first. */
  SIGN_IN_NEEDED: { status: 401 },
  /** The role of the person here does not include this act. */
  NOT_ALLOWED: { status: 403 },
  /** `wait`: seconds until the next attempt is heard. */
  PIN_WRONG: { status: 422, data: z.object({ wait: z.int() }) },
  PIN_WAIT: { status: 429, data: z.object({ wait: z.int() }) },
  /** A native act that this host does not have. */
  NOT_HERE: { status: 501 },
  STORE_BUSY: { status: 503 },
  STORE_FULL: { status: 507 },
  STORE_READ_ONLY: { status: 503 },
  STORE_DAMAGED: { status: 500 },
  STORE_FAILED: { status: 500 },
} as const

export type ErrorCode = keyof typeof errors
