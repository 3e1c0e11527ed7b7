import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ru } from '../../../src-shared/messages/ru/index.ts'
import { auditStatusSchema } from '../../../src-shared/model/audit.ts'

const main = join(import.meta.dirname, '../../../src-main')

/** What stands between the brackets of each call that writes to the log. */
function callsIn(source: string): string[] {
  return [...source.matchAll(/\b(?:addToLog|prepareEntry)\(/g)].map(({ index, 0: name }) => {
    let open = 1
    let end = index + name.length
    while (open > 0 && end < source.length) {
      if (source[end] === '(') open += 1
      if (source[end] === ')') open -= 1
      end += 1
    }
    return source.slice(index, end)
  })
}

function kindsInSource(): Set<string> {
  const files = readdirSync(main, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
  const calls = files.flatMap(name => callsIn(readFileSync(join(main, name), 'utf8')))
  const named = calls.flatMap(call => {
    const kind = /kind:([^\n]*)/.exec(call)?.[1] ?? ''
    return [...kind.matchAll(/'([a-z]+\.[a-zA-Z]+)'/g)].flatMap(([, found = '']) => found)
  })
  // `audit.${kind}`: a status, or an act of its own name.
  return new Set([...named, ...auditStatusSchema.options.map(status => `audit.${status}`), 'audit.withdrawn'])
}

const words = new Set(
  Object.entries(ru.log.kind).flatMap(([area, acts]) => Object.keys(acts).map(act => `${area}.${act}`)),
)

describe('the kinds of the log', () => {
  it('are found in the source', () => {
    expect(kindsInSource().size).toBeGreaterThan(30)
  })

  it('each have their words', () => {
    expect([...kindsInSource()].filter(kind => !words.has(kind))).toEqual([])
  })
})
