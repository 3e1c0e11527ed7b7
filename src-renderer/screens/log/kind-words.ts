import type { Translate } from '../../../src-shared/messages/translator.ts'
import { ru } from '../../../src-shared/messages/ru/index.ts'

const known: Readonly<Record<string, Readonly<Record<string, string>>>> = ru.log.kind

type Area = keyof typeof ru.log.kind

function isKnown(area: string, act: string): area is Area {
  return Object.hasOwn(known, area) && Object.hasOwn(known[area] ?? {}, act)
}

/** What was done, in words; a kind of a later version as it stands. */
export function kindWords(kind: string, t: Translate): string {
  const [area = '', act = ''] = kind.split('.')
  if (!isKnown(area, act)) return kind
  const words: unknown = t(`log.kind.${area}`, { returnObjects: true })
  const text: unknown = typeof words === 'object' && words !== null ? Reflect.get(words, act) : undefined
  return typeof text === 'string' ? text : kind
}
