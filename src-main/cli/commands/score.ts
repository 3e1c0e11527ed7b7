import { checkAnswers } from '../../../src-shared/model/check-answer.ts'
import { fault } from '../../../src-shared/model/fault.ts'
import { readAnswersFile } from '../../../src-shared/model/read-answers-file.ts'
import { readChecklist } from '../../../src-shared/model/read-checklist.ts'
import type { Score } from '../../../src-shared/model/score.ts'
import { scoreAudit } from '../../../src-shared/scoring/score-audit.ts'
import { readArguments } from '../arguments.ts'
import { readJson } from '../read-json.ts'
import { complainFaults, printJson, type ExitCode, type Terminal } from '../terminal.ts'

/** `score CHECKLIST ANSWERS`: scores without a data folder. */
export async function score(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { positionals, values } = readArguments(args, {}, { min: 2, max: 2 })
  const [checklistFile = '', answersFile = ''] = positionals
  const checklistJson = await readJson(checklistFile, terminal)
  const answersJson = await readJson(answersFile, terminal)
  if (!checklistJson || !answersJson) return 1

  const checklist = readChecklist(checklistJson.json)
  const answers = readAnswersFile(answersJson.json)
  if (!checklist.ok) complainFaults(terminal, checklistFile, checklist.faults)
  if (!answers.ok) complainFaults(terminal, answersFile, answers.faults)
  if (!checklist.ok || !answers.ok) return 1

  const faults = [
    ...(answers.file.checklist === checklist.checklist.code
      ? []
      : [fault(['checklist'], 'otherChecklist', answers.file.checklist, checklist.checklist.code)]),
    ...checkAnswers(checklist.checklist, answers.file.answers),
  ]
  if (faults.length > 0) {
    complainFaults(terminal, answersFile, faults)
    return 1
  }
  const result = scoreAudit(checklist.checklist, answers.file.answers)
  if (values.json) printJson(terminal, result)
  else printScore(terminal, result)
  return 0
}

function printScore({ t, print }: Terminal, { percent, rawPercent, moments }: Score): void {
  const shown = (value: number | null): string => (value === null ? t('cli.score.none') : value.toFixed(1))
  print(t('cli.score.total', { percent: shown(percent) }))
  if (rawPercent !== percent) print(t('cli.score.raw', { percent: shown(rawPercent) }))
  for (const moment of moments)
    print(t('cli.score.moment', { code: moment.code, percent: shown(moment.percent) }))
}
