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
    title: 'The data are damaged',
    what: 'The data file can no longer be read as a whole. Vizit wrote nothing into it.',
    willDo: 'What the repair does:',
    will: {
      aside: 'keeps the damaged files in a folder of their own, as they are;',
      backup: 'takes the newest good backup;',
      read: 'adds everything that can be read from the damaged file;',
      check: 'checks the result, and names each record that is lost.',
    },
    takes: 'It may take some minutes.',
    act: 'Repair',
    working: 'The repair is at work',
    stay: 'Leave this window open. The former files are in place until the repaired ones are whole.',
    done: 'The data are repaired',
    doneLeft: 'The data are repaired, but a check still finds faults',
    open: 'Open Vizit',
    more: 'The report names all of them; it lies in the folder kept aside.',
    failed: 'The repair did not succeed. The former files are in place.',
    unforeseen: 'Something unforeseen happened ({{kind}}). Close Vizit, open it again and repeat.',
    folder: 'Data folder',
  },
}
