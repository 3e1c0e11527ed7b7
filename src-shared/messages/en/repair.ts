import type { repair as ru } from '../ru/repair.ts'
import type { Words } from '../words.ts'

/** Repair of a damaged data folder: the command, the page that offers it. */
export const repair: Words<typeof ru> = {
  nothing: 'Checked, nothing is wrong. There is nothing to repair, and nothing was changed.',
  dryRun: 'A trial run: the folder stays as it is.',
  found_one: '{{count}} fault found.',
  found_other: '{{count}} faults found.',
  read: 'Rows read from the damaged file: {{rows}}, places that could not be read: {{broken}}.',
  backup: 'What was missing came from the backup {{name}} ({{at}}).',
  noBackup: 'There is no good backup: what was read is all there is.',
  audits: 'Visits in the repaired folder: {{audits}}, of them whole from the backup: {{restored}}.',
  changed_one: '{{count}} record put together from what could be proved:',
  changed_other: '{{count}} records put together from what could be proved:',
  lost_one: '{{count}} record lost:',
  lost_other: '{{count}} records lost:',
  lostNothing: 'Nothing that is known of was lost.',
  files_one: '{{count}} evidence file kept aside.',
  files_other: '{{count}} evidence files kept aside.',
  aside:
    'The former files and a report are kept in the folder {{aside}}. It stays until somebody deletes it under “Retention”.',
  clean: 'The repaired folder was checked, nothing is wrong.',
  left: 'The repaired folder still has the faults listed above.',
  page: {
    title: 'The data is damaged',
    what: 'The data file can no longer be read as a whole. Vizit wrote nothing into it.',
    will: 'What the repair does: it keeps the damaged files in a folder of their own, takes the newest good backup, adds everything that can be read from the damaged file, and checks the result. The former files stay.',
    act: 'Repair',
    working: 'The repair is at work. Leave this window open: it may take some minutes.',
    done: 'Done. Start Vizit again.',
    failed: 'The repair did not succeed. The former files are in place.',
    folder: 'Data folder',
  },
}
