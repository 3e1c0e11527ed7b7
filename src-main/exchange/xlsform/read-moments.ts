import type { Condition } from '../../../src-shared/model/condition.ts'
import { codeSchema } from '../../../src-shared/model/code.ts'
import { translator } from '../../../src-shared/messages/translator.ts'
import type { DraftMoment, DraftQuestion, DraftText } from '../../../src-shared/model/draft-checklist.ts'
import { answerNote, withoutNote } from './answer-note.ts'
import type { ListsByName } from './choice-lists.ts'
import { takeCode } from './form-code.ts'
import { nameAsText, takeText, type Languages } from './form-languages.ts'
import { peek, take, takeAs, type FormRow } from './form-sheet.ts'
import type { FormGroup, FormNode, FormQuestion } from './form-tree.ts'
import type { Known, KnownBy } from './known-question.ts'
import { leftOver } from './left-over.ts'
import type { LossList } from './loss-list.ts'
import { readAnswer } from './read-answer.ts'
import { questionRules } from './read-question.ts'
import { showIfOf } from './show-if.ts'
import { readFigure } from './yes-no.ts'

export interface FormContext {
  readonly languages: Languages
  readonly lists: ListsByName
  readonly list: LossList
}

/**
 * The moments of a form: its groups. A group of nothing but groups is taken apart, a group inside a moment becomes
 * part of it, and questions outside groups get a moment of their own; conditions of groups that are gone move to
 * what stood in them.
 */
export function readMoments(nodes: readonly FormNode[], context: FormContext): DraftMoment[] {
  const { list, languages, lists } = context
  const moments: DraftMoment[] = []
  const momentCodes = new Set<string>()
  const questionCodes = new Set<string>()
  const named = new Map<string, Known | null>()
  const byName: KnownBy = name => named.get(name) ?? null
  const known = new Map<string, Known>()
  const byId: KnownBy = id => known.get(id) ?? null
  /** The moment of the questions outside groups that come one after another. */
  let loose: DraftMoment | null = null

  function open(code: string, title: DraftText): DraftMoment {
    const moment: DraftMoment = { id: code, code, title, weight: 1, questions: [] }
    moments.push(moment)
    return moment
  }

  function inOrder(inside: readonly FormNode[], above: readonly Condition[]): void {
    for (const node of inside) {
      if (node.kind === 'question') {
        const question = readQuestion(node, above)
        if (question === null) continue
        loose ??= open(takeCode('general', momentCodes, 'general'), ungrouped())
        loose.questions.push(question)
        continue
      }
      loose = null
      if (node.repeat) list.add(node.row, 'type', 'repeatFlattened', peek(node.row, 'type'))
      const onlyGroups = node.nodes.length > 0 && node.nodes.every(({ kind }) => kind === 'group')
      if (onlyGroups) {
        inOrder(node.nodes, [...above, ...apart(node)])
        loose = null
      } else readMoment(node, above)
    }
  }

  function readMoment(group: FormGroup, above: readonly Condition[]): void {
    const { row } = group
    const showIf = joined([...above, ...conditionOf(row)])
    const questions = questionsIn(group.nodes, [])
    if (questions.length === 0) {
      leftOver(row, list, 'groupEmpty')
      return
    }
    take(row, 'type')
    const name = peek(row, 'name')
    const code = codeOf(row, momentCodes, `moment-${moments.length + 1}`)
    const title = labelOf(row, name || code)
    moments.push({
      id: code,
      code,
      title,
      weight: takeAs(row, 'vizit_weight', readFigure) ?? 1,
      ...(showIf && { showIf }),
      questions,
    })
    leftOver(row, list)
  }

  function questionsIn(nodes: readonly FormNode[], above: readonly Condition[]): DraftQuestion[] {
    return nodes.flatMap(node => {
      if (node.kind === 'question') return readQuestion(node, above) ?? []
      if (node.repeat) list.add(node.row, 'type', 'repeatFlattened', peek(node.row, 'type'))
      return questionsIn(node.nodes, [...above, ...apart(node)])
    })
  }

  /** A group that does not stay: its conditions go on, its words are lost. */
  function apart({ row }: FormGroup): Condition[] {
    const conditions = conditionOf(row)
    list.add(row, 'type', 'groupNested', peek(row, 'type'))
    take(row, 'type')
    take(row, 'name')
    leftOver(row, list, 'groupNested')
    return conditions
  }

  function conditionOf(row: FormRow): Condition[] {
    return showIfOf(row, byName, byId)
  }

  function readQuestion({ row, type }: FormQuestion, above: readonly Condition[]): DraftQuestion | null {
    if (type.kind !== 'select' && type.kind !== 'question') {
      const why = { ignored: 'typeIgnored', dropped: 'typeDropped', unknown: 'typeUnknown' } as const
      list.add(row, 'type', why[type.kind], peek(row, 'type'))
      take(row, 'type')
      take(row, 'name')
      leftOver(row, list, why[type.kind])
      return null
    }
    const read = readAnswer(type, { row, lists, list })
    const rules = questionRules(row, read)
    const name = peek(row, 'name')
    const showIf = joined([...above, ...conditionOf(row)])
    const code = codeOf(row, questionCodes, `question-${questionCodes.size + 1}`)
    const guide = guideOf(row, rules)
    const question: DraftQuestion = {
      id: code,
      code,
      text: labelOf(row, name || code),
      ...(guide && { guide }),
      ...rules,
      ...(showIf && { showIf }),
    }
    const { options, notApplicable } = read
    const mayNotApply = rules.notApplicable
    const one: Known = { id: code, name, answer: rules.answer, options, mayNotApply, notApplicable }
    known.set(code, one)
    // Two questions of one name: nobody can tell which of them a condition means.
    if (name !== '') named.set(name, named.has(name) ? null : one)
    leftOver(row, list)
    return question
  }

  function codeOf(row: FormRow, taken: Set<string>, wish: string): string {
    const name = take(row, 'name')
    const own = takeAs(row, 'vizit_code', text =>
      taken.has(text) ? undefined : codeSchema.safeParse(text).data,
    )
    const code = takeCode(own ?? name, taken, wish)
    if (own === undefined && code !== name) list.add(row, 'name', 'nameChanged', `${name} → ${code}`)
    return code
  }

  function labelOf(row: FormRow, name: string): DraftText {
    const text = takeText(row, 'label', languages, list)
    if (text.ru !== undefined || text.en !== undefined) return text
    list.add(row, 'label', 'noLabel', name)
    return nameAsText(name)
  }

  function guideOf(row: FormRow, rules: Pick<DraftQuestion, 'answer' | 'notApplicable'>): DraftText | null {
    const hint = takeText(row, 'hint', languages, list)
    const more = takeText(row, 'guidance_hint', languages, list)
    const guide: DraftText = {}
    for (const language of ['ru', 'en'] as const) {
      const note = answerNote(rules.answer, rules.notApplicable, language, translator(language))
      const parts = [withoutNote(hint[language], note), more[language]].filter(part => part !== undefined)
      if (parts.length > 0) guide[language] = parts.join('\n')
    }
    return guide.ru === undefined && guide.en === undefined ? null : guide
  }

  inOrder(nodes, [])
  return moments
}

function ungrouped(): DraftText {
  return { ru: translator('ru')('xlsform.ungrouped'), en: translator('en')('xlsform.ungrouped') }
}

function joined(conditions: readonly Condition[]): Condition | undefined {
  return conditions.length > 1 ? { all: [...conditions] } : conditions[0]
}
