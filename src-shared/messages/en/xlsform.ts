/** XLSForm: what a form loses on its way into a checklist, and the words a checklist gives a form. */
export const xlsform = {
  title: 'XLSForm',
  ungrouped: 'Questions outside groups',
  yes: 'Yes',
  no: 'No',
  notApplicable: 'Not applicable',
  note: {
    seconds: 'Time in seconds',
    unit: 'Unit: {{unit}}',
    leaveEmpty: 'Leave empty if it does not apply',
  },
  place: {
    row: 'sheet {{sheet}}, row {{row}}',
    sheet: 'sheet {{sheet}}',
  },
  unnamed: 'without a name',
  loss: {
    typeUnknown: 'Row {{name}} was left out: the question type {{found}} is not known.',
    typeMissing: 'Row {{name}} was left out: it has no type; column {{column}} said {{found}}.',
    typeIgnored: 'Row {{name}} was left out: nobody answers it; column {{column}} said {{found}}.',
    typeDropped:
      'Question {{name}} was left out: checklists have no such answer; column {{column}} said {{found}}.',
    typeChanged: 'Question {{name}} became the nearest kind there is: checklists have no {{found}}.',
    orOtherDropped: 'Question {{name}} has no option “other”: {{found}}. Add one if you need it.',
    listMissing: 'Question {{name}} has no options: the list of {{found}} is not on the choices sheet.',
    listUnused:
      'An option of list {{name}} was left out: no question asks for it; column {{column}} said {{found}}.',
    noLabel: 'Row {{name}} has no text in Russian or English: its name {{found}} was taken.',
    nameChanged: 'The name does not work as a code and was changed: {{found}}.',
    relevantDropped: 'The condition of {{name}} was not carried over: {{found}}. It is always shown now.',
    constraintDropped: 'The limit on the answer of {{name}} was not carried over: {{found}}.',
    requiredCondition: 'Question {{name}} became optional: it was required under a condition, {{found}}.',
    calculationDropped: 'The calculation of {{name}} was not carried over: {{found}}.',
    defaultDropped: 'The default answer of {{name}} was not carried over: {{found}}.',
    appearanceDropped: 'The look of {{name}} was not carried over: {{found}}.',
    parametersDropped: 'Not all parameters of {{name}} were carried over: {{found}}.',
    choiceFilterDropped:
      'The filter on the options of {{name}} was not carried over: {{found}}. All options are shown.',
    messageDropped: 'The error message of {{name}} was not carried over ({{column}}): {{found}}.',
    mediaDropped: 'A picture, sound or video of {{name}} was not carried over ({{column}}): {{found}}.',
    readonlyDropped: 'The lock on the answer of {{name}} was not carried over: {{found}}.',
    languageDropped: 'The text of {{name}} in this language was not carried over ({{column}}): {{found}}.',
    languageAssumed: 'There are no texts in Russian or English: column {{column}} was taken as English.',
    columnUnknown: 'The cell of {{name}} in column {{column}} was not carried over: {{found}}.',
    valueNotTaken: 'The value in column {{column}} of {{name}} did not fit: {{found}}.',
    textReference:
      'The text of {{name}} quoted the answer to another question; the reference stands as written now: {{found}}.',
    textCut: 'The text of {{name}} is too long and was cut: {{found}}.',
    repeatFlattened:
      'The repeat {{name}} is not carried over: its questions are asked once ({{column}}: {{found}}).',
    groupNested:
      'The nested group {{name}} is gone, its questions stand in the moment ({{column}}: {{found}}).',
    groupEmpty: 'Group {{name}} was left out: no question was left in it ({{found}}).',
    groupUnbalanced: 'Begin and end of group {{name}} do not match: {{found}}.',
    rowDisabled: 'Row {{name}} is switched off in the form and was left out: {{found}}.',
    settingDropped: 'The setting {{column}} was not carried over: {{found}}.',
    sheetIgnored: 'Sheet {{found}} was not carried over.',
  },
} as const
