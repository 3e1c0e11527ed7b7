import type { LocalisedText } from '../../../src-shared/model/localised-text.ts'
import type { VisitFacts } from '../../../src-shared/model/visit.ts'
import { scoreExactly } from '../../../src-shared/scoring/score-exactly.ts'
import { effectiveShares } from '../../../src-shared/scoring/effective-shares.ts'
import type { ReadAuditReport } from '../audit-report.ts'
import { formatFor } from './format.ts'
import { showLater } from './show-later.ts'
import { showQuestion } from './show-question.ts'
import { showScore } from './show-score.ts'
import type { ShownAudit, ShownMoment } from './shown.ts'
import { showWaits } from './waits.ts'

/** What the pages show of an audit: in one language, with privacy and the hidden score applied. Pure. */
export function showAudit(report: ReadAuditReport): ShownAudit {
  const { checklist, visit, answers } = report
  const format = formatFor(report.lang)
  const text = (words: LocalisedText) => format.text(words)
  const exact = scoreExactly(checklist, answers)
  const score = report.score ?? exact.score
  const hidden = report.edition === 'shopper' && report.hideScore
  const byCode = new Map(exact.questions.map(question => [question.code, question]))
  const shares = new Map(effectiveShares(checklist).moments.map(moment => [moment.code, moment.share]))
  const visible = (code: string) => byCode.get(code)?.visible === true
  const clean = (words: string) =>
    report.privacy && report.shopper.name !== ''
      ? words.replaceAll(report.shopper.name, report.shopper.alias)
      : words

  const moments = checklist.moments.flatMap((moment): ShownMoment[] => {
    const questions = moment.questions.filter(question => visible(question.code))
    if (questions.length === 0) return []
    const scored = score.moments.find(one => one.code === moment.code)
    const numbers = (code: string) =>
      report.evidence.filter(one => one.question === code).map(one => one.number)
    return [
      {
        code: moment.code,
        title: text(moment.title),
        share: hidden ? null : (shares.get(moment.code) ?? null),
        percent: hidden ? null : (scored?.percent ?? null),
        rawPercent: hidden ? null : (scored?.rawPercent ?? null),
        points: hidden || !scored ? null : { earned: scored.earned, possible: scored.possible },
        notApplicable: questions.filter(question => answers[question.code]?.na === true).length,
        questions: questions.map(question =>
          showQuestion(question, answers[question.code], byCode.get(question.code), {
            format,
            hidden,
            clean,
            evidence: numbers(question.code),
          }),
        ),
      },
    ]
  })

  return {
    format: 'vizit.audit-report',
    version: 1,
    lang: report.lang,
    edition: report.edition,
    privacy: report.privacy,
    scoreHidden: hidden,
    generatedAt: report.generatedAt,
    zone: report.zone,
    organisation: report.organisation.name,
    target: hidden ? null : report.organisation.target,
    number: report.number,
    revision: report.revision,
    logHead: report.logHead,
    branch: report.branch,
    wave: report.wave,
    channel: report.channel,
    scenario: report.scenario && text(report.scenario),
    shopper: report.privacy ? report.shopper.alias : report.shopper.name || report.shopper.alias,
    status: report.status,
    reason: report.reason && clean(report.reason),
    submittedAt: report.submittedAt,
    checklist: {
      code: checklist.code,
      revision: checklist.revision ?? null,
      title: text(checklist.title),
      hash: report.checklistHash,
      scoring: hidden
        ? null
        : {
            method: checklist.scoring.method,
            bonusCap: checklist.scoring.bonusCap,
            bands: checklist.scoring.bands
              .toSorted((a, b) => b.from - a.from)
              .map(band => ({ from: band.from, code: band.code, title: text(band.title) })),
          },
    },
    contacts: (visit.contacts ?? []).map(contact => ({
      channel: contact.channel,
      startedAt: contact.startedAt,
      endedAt: contact.endedAt ?? null,
      zone: contact.zone,
      note: contact.note ? clean(contact.note) : null,
    })),
    staff: staffNames(visit.staff ?? [], report.privacy),
    purchase: visit.purchase ?? null,
    costs: report.edition === 'supervisor' ? costsOf(visit, clean) : null,
    narrative: visit.narrative?.trim() ? clean(visit.narrative.trim()) : null,
    later: showLater(report, format, clean),
    score: hidden ? null : showScore(score, checklist, text),
    moments,
    waits: showWaits(checklist, answers, { visible, text, hidden }),
    evidence: report.evidence.map(({ number, question, kind, caption, sha256, bytes, takenAt, seconds }) => ({
      number,
      question,
      kind,
      caption: clean(caption),
      sha256,
      bytes,
      takenAt,
      seconds,
    })),
  }
}

function costsOf({ expenses = [], fee }: VisitFacts, clean: (words: string) => string): ShownAudit['costs'] {
  if (expenses.length === 0 && fee === undefined) return null
  return {
    expenses: expenses.map(({ what, amount, currency }) => ({ what: clean(what), amount, currency })),
    fee: fee ?? null,
  }
}

function staffNames(
  staff: readonly { role: string; alias?: string | undefined }[],
  privacy: boolean,
): string[] {
  const names = staff.map(({ role, alias }) => (privacy || !alias ? role : `${role} ${alias}`))
  return [...new Set(names)]
}
