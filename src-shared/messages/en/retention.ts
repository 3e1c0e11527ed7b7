import type { retention as ru } from '../ru/retention.ts'
import type { Words } from '../words.ts'

export const retention: Words<typeof ru> = {
  title: 'Retention',
  note: 'Vizit purges nothing by itself: the date only reminds. Dates are set in the wave.',
  table: 'Waves and their dates',
  column: {
    wave: 'Wave',
    evidence: 'Evidence',
    visits: 'Visits',
    until: 'keep until {{date}}',
    forever: 'no date',
    due: 'time was over on {{date}}',
  },
  files_one: '{{count, number}} file, {{size}}',
  files_other: '{{count, number}} files, {{size}}',
  audits_one: '{{count, number}} visit',
  audits_other: '{{count, number}} visits',
  purgedAudits: 'visits purged: {{count, number}}',
  purgedEvidence: 'evidence purged of visits: {{count, number}}',
  none: 'none',
  working_one: '{{count, number}} visit is still worked on and stays',
  working_other: '{{count, number}} visits are still worked on and stay',
  purgeEvidence: 'Purge evidence',
  purgeVisits: 'Purge visits',
  purgeEvidenceOf: 'Purge the evidence of wave {{wave}}',
  purgeVisitsOf: 'Purge the visits of wave {{wave}}',
  dialog: {
    evidence_one:
      'Photos, recordings and documents of {{count, number}} visit go for good. Answers, comments and scores stay.',
    evidence_other:
      'Photos, recordings and documents of {{count, number}} visits go for good. Answers, comments and scores stay.',
    visits_one:
      '{{count, number}} visit goes for good: answers, comments, narrative, evidence. Only its numbers stay in the comparison of branches.',
    visits_other:
      '{{count, number}} visits go for good: answers, comments, narratives, evidence. Only their numbers stay in the comparison of branches.',
    backups: 'It goes from the backups in the data folder too.',
    beyond: 'These files can’t be reached from here; delete them where they are:',
    beyondNone: 'The history knows of no exported file with these visits.',
    moreBeyond_one: 'and {{count, number}} more file; the whole list is on the “Exchange” page',
    moreBeyond_other: 'and {{count, number}} more files; the whole list is on the “Exchange” page',
    to: '{{file}}, to {{recipient}}',
    reason: 'Reason',
    reasonExample: 'For example: kept as long as the contract says',
    needReason: 'Give the reason; it stays in the log',
    confirm: 'Purge for good',
    running: 'Purging',
    finishing: 'Writing backups anew',
  },
  done: 'Visits purged: {{audits}}, files: {{files}}. Backups written anew: {{rewritten}}, older ones deleted: {{dropped}}.',
  person: {
    title: 'A shopper’s data',
    note: 'Name, address and phone are erased, and a number takes the place of the alias in all visits. The visits stay. What this person did at this computer stays in the log under the former name.',
    who: 'Who',
    act: 'Erase the data',
    done: 'The data are erased, the visits now say {{alias}}',
    none: 'There are no shoppers here',
  },
}
