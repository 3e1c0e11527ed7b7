import type { FaultCode } from '../../../src-shared/model/fault.ts'

/** What is spoilt, with what, and the fault that must be named: code and place. */
export type Spoiling = [name: string, path: string, value: unknown, code: FaultCode, at: string]

const q = (place: number) => `moments.0.questions.${place}`
const s = (place: number) => `moments.1.questions.${place}`

/** Faults of one field. */
export const faultyShapes: Spoiling[] = [
  ['another format', 'format', 'vizit.answers', 'wrongFormat', 'format'],
  ['no format', 'format', undefined, 'missing', 'format'],
  ['a newer version', 'version', 2, 'newerVersion', 'version'],
  ['no version', 'version', undefined, 'missing', 'version'],
  ['an unknown key', 'colour', 'red', 'unknownKey', 'colour'],
  ['an unknown key in a question', `${q(0)}.wieght`, 2, 'unknownKey', 'moments[0].questions[0].wieght'],
  ['a missing title', 'title', undefined, 'missing', 'title'],
  ['a title in no language', 'title', {}, 'textMissing', 'title'],
  ['a blank text', `${q(0)}.text.ru`, '  ', 'badText', 'moments[0].questions[0].text.ru'],
  ['a third language', `${q(0)}.text.de`, 'Frage', 'unknownKey', 'moments[0].questions[0].text.de'],
  ['a code with capitals', 'code', 'Bank', 'badCode', 'code'],
  ['a code that is too long', `${q(0)}.code`, 'a'.repeat(65), 'badCode', 'moments[0].questions[0].code'],
  ['revision 0', 'revision', 0, 'tooSmall', 'revision'],
  ['revision 1.5', 'revision', 1.5, 'notWhole', 'revision'],
  ['no moments', 'moments', [], 'tooSmall', 'moments'],
  ['a moment without questions', 'moments.0.questions', [], 'tooSmall', 'moments[0].questions'],
  ['a channel that is not listed', 'channel', 'fax', 'notInList', 'channel'],
  ['a method that is not listed', 'scoring.method', 'mean', 'notInList', 'scoring.method'],
  [
    'a criterion that is not listed',
    `${s(0)}.criterion`,
    'haste',
    'notInList',
    'moments[1].questions[0].criterion',
  ],
  [
    'a dimension that is not listed',
    `${s(0)}.dimension`,
    'speed',
    'notInList',
    'moments[1].questions[0].dimension',
  ],
  ['a level that is not listed', `${s(0)}.level`, 'top', 'notInList', 'moments[1].questions[0].level'],
  ['a role that is not listed', `${s(0)}.role`, 'extra', 'notInList', 'moments[1].questions[0].role'],
  [
    'an evidence rule that is not listed',
    `${s(0)}.evidence`,
    'always',
    'notInList',
    'moments[1].questions[0].evidence',
  ],
  [
    'an effect that is not listed',
    `${s(0)}.critical.effect`,
    'shout',
    'notInList',
    'moments[1].questions[0].critical.effect',
  ],
  [
    'an answer type that is not listed',
    `${q(0)}.answer.type`,
    'stars',
    'notInList',
    'moments[0].questions[0].answer.type',
  ],
  [
    'a question without an answer type',
    `${q(0)}.answer`,
    undefined,
    'missing',
    'moments[0].questions[0].answer',
  ],
  ['text in place of a number', `${q(0)}.weight`, '1', 'wrongType', 'moments[0].questions[0].weight'],
  ['a negative weight', `${q(0)}.weight`, -1, 'tooSmall', 'moments[0].questions[0].weight'],
  ['a negative moment weight', 'moments.0.weight', -1, 'tooSmall', 'moments[0].weight'],
  ['negative points', `${q(0)}.answer.points`, -1, 'tooSmall', 'moments[0].questions[0].answer.points'],
  [
    'negative points of a choice',
    `${q(2)}.answer.options.0.points`,
    -1,
    'tooSmall',
    'moments[0].questions[2].answer.options[0].points',
  ],
  ['seven decimals', `${q(0)}.weight`, 0.1234567, 'tooManyDecimals', 'moments[0].questions[0].weight'],
  ['a number above a million', `${q(0)}.weight`, 1_000_001, 'tooBig', 'moments[0].questions[0].weight'],
  [
    'a comment limit above 100',
    `${s(0)}.commentBelow`,
    101,
    'tooBig',
    'moments[1].questions[0].commentBelow',
  ],
]
