export const cli = {
  locked: {
    title: 'The address with the key is needed',
    text: 'Open the address that Vizit printed in the terminal. It holds a key and works while the program runs. Press Enter in that terminal to get a new address.',
  },
  open: {
    STORE_HELD:
      'The data folder is open already: process {{pid}} on {{host}}, address {{address}}. The data is untouched. Go back to that window, or close it and try again.',
    heldByUnknown: 'The data folder is open in another Vizit. The data is untouched. Close it and try again.',
    STORE_NEWER:
      'A newer Vizit made this data folder (data version {{found}}, this program knows {{known}}). The data is untouched. Update the program.',
    STORE_OLDER:
      'An older Vizit made this data folder (data version {{found}}, {{known}} is needed). The data is untouched. Open it for writing once and it will be brought up to date.',
    STORE_DAMAGED:
      'The data file is damaged ({{detail}}). Vizit wrote nothing to it. The repair command puts the folder together again from the newest good backup and all that can be read; the former files stay beside it.',
    STORE_FAILED:
      'The data folder could not be opened: {{detail}}. The data is untouched. Check the disk and try again.',
    STORE_BUSY: 'Another program is using the data file. The data is untouched. Try again in a moment.',
    STORE_FULL: 'The disk is full. The data is untouched. Free some space and try again.',
    STORE_READ_ONLY:
      'The data folder cannot be written to. The data is untouched. Check the rights on the folder and try again.',
    STORE_MISSING: 'There is no Vizit data in this folder. Name another one: --data DIR.',
    STORE_FOREIGN:
      'This folder holds a database of another program. It is untouched. Name another folder: --data DIR.',
    FOLDER_REMOTE:
      'The folder is on a network drive, where file locks cannot be relied on and data may be damaged. Nothing was written. Name a folder on this computer.',
  },
  opened: {
    address: 'Vizit: {{address}}',
    noElectron: 'Electron cannot open a window here ({{why}}), so Vizit opens in the browser.',
    noDisplay: 'no display',
    noBinary: 'its program is not downloaded',
    portTaken: 'Port {{port}} is taken. Name another one: --port N, or --port 0 for any free one.',
    building: 'Building the pages…',
    buildFailed: 'The build failed: {{detail}}',
  },
  usage: {
    unknown: 'No such command: {{command}}',
    wrong: 'Wrong arguments: {{detail}}',
    text: `Vizit: mystery-shopper audits without a network

  open [FILE…] [--browser] [--port N] [--no-open]   a window, or the browser on 127.0.0.1
  demo [--branches 12] [--waves 4] [--visits 6] [--seed 1]   fill a folder with a sample network
  score CHECKLIST ANSWERS                       score without a data folder
  schema checklist | answers | standards | package  JSON Schema of a file
  import FILE… [--dry-run]                      take in checklists (JSON), standards (JSON, CSV, XLSX),
                                                branches (CSV, XLSX), forms (XLSForm, as a draft);
                                                --dry-run only shows what would change
  import PACKAGE.vizit… [--trust FINGERPRINT] [--password-stdin]   take in packages
  export --kind assignment|audits|returns|library --out FILE.vizit|FOLDER
         [--wave WAVE] [--branch BRANCH] [--shopper ALIAS] [--password-stdin]   make packages
  export --kind standards --out FILE.(json|csv|xlsx) [--industry INDUSTRY] [--lang ru]
  export --kind checklist CODE[/REVISION] --out FILE.(json|xlsx) [--lang ru]   xlsx: an XLSForm
  export --kind workbook --wave WAVE --out FILE.xlsx [--branch BRANCH] [--lang ru]
  report audit ID --out FILE.pdf [--lang ru] [--edition supervisor]
  report blank CHECKLIST --out FILE.pdf [--lang ru]   form by code, CODE/REVISION or file
  report branch BRANCH --wave WAVE --out FILE.pdf [--checklist CHECKLIST] [--lang en]
  report leave-behind BRANCH --wave WAVE --out FILE.pdf   a page for the wall: what to keep, what to change
  report network --wave WAVE --out FILE.pdf [--checklist CHECKLIST] [--lang en]
  report wave WAVE --out FOLDER [--documents branch,leave-behind,audits]   reports of all branches of a wave
  compare --wave WAVE [--checklist CHECKLIST]   ranking of branches with intervals and ranges of places
  call PROCEDURE [JSON]                         any procedure of the program
  people | people reset-pin ALIAS               who works here; take a forgotten PIN away
  verify [--quick]                              check the database, hashes, scores and files; --quick: a sample
  repair [--dry-run]                            repair a damaged folder; the former files stay beside it
  backup --out FILE | restore FILE [--password-stdin]   back up, and restore into an empty folder

Everywhere: --data DIR picks the data folder, --json prints JSON.
Exit code: 0 done, 1 refused, 2 wrong usage.`,
  },
  score: {
    total: 'Score: {{percent}}',
    none: 'none (nothing to score)',
    raw: 'Before critical rules: {{percent}}',
    moment: '  {{code}}: {{percent}}',
  },
  faults_one: '{{count}} fault, nothing was written:',
  faults_other: '{{count}} faults, nothing was written:',
  file: {
    missing: 'The file cannot be read: {{file}}',
    notJson: '{{file}}: this is not JSON',
    unknownKind:
      '{{file}}: such files are not taken. *.vizit (packages), *.json (checklists, standards), *.csv and *.xlsx (standards, branches) and *.xlsx with an XLSForm are.',
    unreadable: '{{file}}: {{reason}}',
  },
  imported: {
    checklist: '{{code}}, revision {{revision}}: {{change}}',
    added: 'added',
    unchanged: 'unchanged',
    standards: 'Standards: {{added}} added, {{updated}} updated, {{unchanged}} unchanged',
    branches: 'Branches: {{added}} added, {{updated}} updated, {{unchanged}} unchanged',
    ignored: 'Columns not used: {{columns}}',
    /** Where in a form something was lost. */
    row: 'sheet {{sheet}}, row {{row}}',
    sheet: 'sheet {{sheet}}',
    form_one: 'Draft “{{code}}” from an XLSForm, {{count}} question',
    form_other: 'Draft “{{code}}” from an XLSForm, {{count}} questions',
    untrusted:
      'Fingerprint of the key of “{{name}}”: {{fingerprint}}. Compare it with the sender, by telephone for example, and repeat with --trust and this fingerprint.',
    password: 'The password is read from standard input: --password-stdin.',
    dryRun: 'Dry run: nothing was written, this is what an import would change.',
  },
  exported: {
    made: 'File written: {{file}}',
    kind: '--kind assignment, audits, returns, library, standards or checklist is needed',
    noStandards:
      'The library has no standards for such a file (industry: {{industry}}). Nothing was written.',
    industryNeeded:
      'A JSON file holds one industry, and the library has several: {{industries}}. Nothing was written. Name one: --industry INDUSTRY.',
    noChecklist: 'There is no such checklist or revision: {{name}}. Nothing was written.',
  },
  demo: {
    progress: 'Visits written: {{visits}} of {{of}}',
    made: 'Done: {{branches}} branches, {{waves}} waves, {{shoppers}} mystery shoppers, {{audits}} visits.',
    review:
      'Approved: {{approved}}, waiting for review: {{submitted}}, returned: {{returned}}, rejected: {{rejected}}. Appeals without a decision: {{appeals}}.',
    ahead: 'Visits still to be made: {{ahead}}, of them overdue: {{overdue}}, not handed out: {{planned}}.',
    already: 'This folder already holds this sample. Nothing was changed.',
    notEmpty: 'The folder already holds data. Nothing was changed. Name an empty folder: --data DIR.',
    organisation: 'Northern Bank',
  },
  report: {
    made: 'Report written: {{file}}',
    unknown: 'There is no audit with this id: {{id}}',
    kind: 'There are report audit, blank, branch, leave-behind, network and wave.',
  },
  compare: {
    waveNeeded: '--wave WAVE is needed',
    unknownWave: 'No such wave: {{wave}}',
    unknownChecklist: 'No such checklist: {{checklist}}',
    several: 'Wave {{wave}} has several checklists: {{checklists}}. Name one: --checklist CHECKLIST.',
    nothing: 'Wave {{wave}} has no approved visits with a score: there is nothing to compare yet.',
    title: 'Wave {{wave}}, checklist {{checklist}}, revision {{revisions}}. Approved visits only.',
    common:
      'The revisions of the checklist differ: scores before critical rules over the questions in common ({{questions}}).',
    network: 'Network: {{mean}}; branches {{branches}}, visits {{visits}}.',
    before: 'Since wave {{wave}}: {{change}}.',
    notEnough: 'Not enough visits (fewer than three), outside the ranking:',
    indicative:
      'Places are ranges: differences within a range are not proven. Visits are not a random sample, so intervals are indicative.',
    two: '{{low}} and {{high}}',
    allEqual: 'all visits equal',
    notProven: 'no proven change',
    few: 'not enough visits',
    above: 'above the others',
    below: 'below the others',
    notDistinguishable: 'not distinguishable',
    column: {
      rank: 'Place',
      branch: 'Branch',
      visits: 'Visits',
      mean: 'Score',
      interval: '95% interval',
      change: 'Since the wave before',
      gap: 'To target',
    },
  },
  call: {
    unknown: 'No such procedure: {{procedure}}',
    refused: '{{code}}: {{message}}',
    badInput: 'The input does not fit the procedure:',
  },
  verify: {
    clean: 'Checked, nothing is wrong.',
    sampled: 'A random sample was checked, nothing is wrong. verify without --quick checks everything.',
    fault: '{{code}}: {{record}} {{name}} ({{id}})',
    faults_one: '{{count}} fault found. Nothing was changed:',
    faults_other: '{{count}} faults found. Nothing was changed:',
  },
  backup: {
    made: 'Backup written: {{file}}, {{bytes}} bytes, {{evidence}} evidence files.',
    missing: 'Evidence file {{sha256}} is not there: it is missing from the backup.',
    restored: 'Restored into {{folder}}, {{evidence}} evidence files.',
    FOLDER_NOT_EMPTY: 'The folder is not empty, nothing was changed. Name an empty one: --data DIR.',
    passwordShort: 'The password of the backup: {{least}} characters or more, a line on standard input.',
    PASSWORD_NEEDED: 'The backup has a password: --password-stdin.',
    PASSWORD_WRONG: 'The password does not fit. Nothing was changed.',
    BACKUP_BROKEN: 'The backup is damaged ({{entry}}). Nothing was changed.',
    BACKUP_NEWER: 'A newer Vizit made the backup. Nothing was changed. Update the program.',
    BACKUP_FAULTS: 'Records in the backup are broken. Nothing was changed:',
    failed: 'It failed: {{code}}. The data that was there is untouched.',
  },
  unexpected: 'Unexpected error: {{detail}}',
} as const
