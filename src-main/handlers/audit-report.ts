import { readFile } from 'node:fs/promises'
import type { Audit } from '../../src-shared/model/audit.ts'
import type { Evidence } from '../../src-shared/model/evidence.ts'
import type { Language } from '../../src-shared/model/settings.ts'
import { z } from '../../src-shared/model/zod.ts'
import { scoreAudit } from '../../src-shared/scoring/score-audit.ts'
import { deviceKey } from '../exchange/device-key.ts'
import { auditReportSchema, type AuditReport, type ReportEvidence } from '../reports/audit-report.ts'
import { attachmentOf } from '../reports/pool.ts'
import { listAppeals } from '../store/appeals.ts'
import { readAudit } from '../store/audit-reading.ts'
import { listBranches } from '../store/branches.ts'
import { findChecklist } from '../store/checklists.ts'
import { openFile } from '../store/evidence-files.ts'
import { logHead } from '../store/log.ts'
import { readOrganisation } from '../store/organisation.ts'
import { scoreRevisions } from '../store/scores.ts'
import type { ReportContext } from './context.ts'
import { hidesScore } from './hidden-score.ts'
import { today } from './working-day.ts'

export const reportEditionSchema = auditReportSchema.shape.edition
export type ReportEdition = z.infer<typeof reportEditionSchema>

export interface ReportWish {
  readonly id: string
  readonly lang: Language
  readonly edition: ReportEdition
  /** What is absent is as the organisation has it. */
  readonly paper?: 'A4' | 'Letter' | undefined
  readonly privacy?: boolean | undefined
}

/** One audit as a PDF, with the file name a person would give it; null for an id that is not known. */
export async function auditReport(
  context: ReportContext,
  wish: ReportWish,
): Promise<{ readonly pdf: Uint8Array; readonly name: string } | null> {
  if (!z.uuid().safeParse(wish.id).success) return null
  const audit = readAudit(context.store.reader, wish.id)
  if (!audit) return null
  const edition = hidesScore(context, audit) ? 'shopper' : wish.edition
  const report = await reportOf(context, audit, { ...wish, edition })
  const key = deviceKey(context.store.folder)
  const attachment = attachmentOf(report)
  const seal = { attachment, signature: key.sign(attachment), publicKey: key.publicKey }
  const pdf = await context.reports().audit(report, seal)
  return { pdf, name: `${audit.number} ${audit.branchName}.pdf`.replaceAll(/[\\/:*?"<>|]/g, '-') }
}

async function reportOf(context: ReportContext, audit: Audit, wish: ReportWish): Promise<AuditReport> {
  const { reader } = context.store
  const revisions = scoreRevisions(reader, audit.id)
  const { lang, edition } = wish
  const { name, colour, logo, target, paper, privacy } = readOrganisation(reader)
  const branch = listBranches(reader).find(({ code }) => code === audit.branch)
  const logoFile = logo === null ? null : openFile(reader, logo)
  return {
    lang,
    paper: wish.paper ?? paper,
    edition,
    privacy: wish.privacy ?? privacy,
    hideScore: audit.document.scoring.hideScore === true,
    generatedAt: context.clock.now().toISOString(),
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    organisation: { name, colour, target, logo: logoFile ? await readFile(logoFile.path) : null },
    number: audit.number,
    revision: Math.max(1, revisions.length),
    logHead: logHead(reader),
    branch: {
      code: audit.branch,
      name: audit.branchName,
      city: branch?.city ?? '',
      address: branch?.address ?? '',
    },
    wave: audit.wave,
    channel: audit.channel,
    scenario: audit.scenario,
    // The profile's name is not in the record of a visit: its alias is all there is to show.
    shopper: { name: audit.shopper, alias: audit.shopper },
    status: audit.status,
    reason: audit.reason,
    submittedAt: audit.submittedAt,
    checklist: audit.document,
    checklistHash: findChecklist(reader, audit.checklist, audit.revision)?.hash ?? null,
    visit: audit.visit,
    answers: audit.answers,
    evidence: await Promise.all(audit.evidence.map((item, index) => evidenceOf(context, item, index + 1))),
    later: {
      issuedOn: audit.issuedOn,
      revisions,
      appeals: listAppeals(reader, { audit: audit.id }, today(context)),
    },
    score: audit.score ?? (audit.status === 'draft' ? scoreAudit(audit.document, audit.answers) : null),
  }
}

async function evidenceOf(context: ReportContext, item: Evidence, number: number): Promise<ReportEvidence> {
  const { question, kind, caption, sha256, bytes, takenAt, seconds, layer } = item
  const file = kind === 'photo' ? openFile(context.store.reader, sha256) : null
  const small = file ? await context.images().printSize(file.path, layer) : null
  const image = small?.ok ? small.jpeg : null
  return { number, question, kind, caption, sha256, bytes, takenAt, seconds, image }
}
