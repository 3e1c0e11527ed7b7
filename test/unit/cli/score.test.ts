import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import vectors from '../scoring/vectors.json' with { type: 'json' }
import { run, runProcess } from './run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'vizit-score-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const cases = z
  .array(
    z.object({
      name: z.string(),
      checklist: z.looseObject({ code: z.string(), revision: z.number().optional() }),
      answers: z.unknown(),
      expected: z.unknown(),
    }),
  )
  .parse(vectors)
  .map(({ name, checklist, answers, expected }) => ({
    name,
    expected,
    checklist,
    answers: { format: 'vizit.answers', version: 1, checklist: checklist.code, answers },
  }))

describe('score', () => {
  it('knows all the worked examples', () => expect(cases).toHaveLength(45))

  it.each(cases)('prints the worked score: $name', async ({ checklist, answers, expected }) => {
    const ran = await run('score', file('c.json', checklist), file('a.json', answers), '--json')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(ran.out)).toEqual(expected)
  })

  it.each(cases.slice(0, 2).concat(cases.slice(-1)))(
    'prints it as a process of its own too: $name',
    async ({ checklist, answers, expected }) => {
      const files = [file('c.json', checklist), file('a.json', answers)]
      const ran = await runProcess('score', ...files, '--json')
      expect(ran).toMatchObject({ code: 0, err: '' })
      expect(JSON.parse(ran.out)).toEqual(expected)
    },
  )

  it('says the score in words without --json', async () => {
    const [first] = cases
    const { code, out } = await run('score', file('c.json', first?.checklist), file('a.json', first?.answers))
    expect(code).toBe(0)
    expect(out).toContain('Балл: 100.0')
  })
})

const broken = {
  format: 'vizit.checklist',
  version: 1,
  code: 'Broken Code',
  title: {},
  moments: [
    {
      code: 'm',
      title: { ru: 'м' },
      weight: -1,
      questions: [
        { code: 'a', text: { ru: 'а' }, answer: { type: 'scale', min: 5, max: 1, points: 1 } },
        { code: 'a', text: { ru: 'а' }, answer: { type: 'yesNo' }, critical: { effect: 'capAudit' } },
        {
          code: 'b',
          text: { ru: 'б' },
          answer: { type: 'yesNo', points: 1 },
          showIf: { question: 'later', op: 'eq', value: 'yes' },
          colour: 'red',
        },
      ],
    },
  ],
}

describe('a broken checklist', () => {
  const paths = [
    'code',
    'title',
    'moments[0].weight',
    'moments[0].questions[0].answer',
    'moments[0].questions[1].code',
    'moments[0].questions[1].answer',
    'moments[0].questions[1].critical',
    'moments[0].questions[2].showIf',
    'moments[0].questions[2]',
  ]

  it('is refused with every fault on a line of its own', async () => {
    const answers = file('a.json', { format: 'vizit.answers', version: 1, checklist: 'x', answers: {} })
    const { code, out, err } = await run('score', file('broken.json', broken), answers, '--json')
    expect(code).toBe(1)
    expect(out).toBe('')
    const [head, ...lines] = err.split('\n')
    expect(head).toContain('broken.json')
    expect(head).toContain(`${lines.length} `)
    expect(paths.filter(path => !lines.some(line => line.trim().startsWith(path)))).toEqual([])
  })

  it('is not taken in: nothing is written', async () => {
    const data = join(folder, 'data')
    const { code, err } = await run('import', file('broken.checklist.json', broken), '--data', data)
    expect(code).toBe(1)
    expect(paths.filter(path => !err.includes(path))).toEqual([])
    expect((await run('call', 'checklists.list', '--data', data)).out).toBe('[]')
  })

  it('is not even JSON, or is not there', async () => {
    const notJson = await run('score', file('not.json', '{'), file('a.json', {}))
    expect(notJson).toMatchObject({ code: 1, out: '' })
    expect(notJson.err).toContain('not.json')
    const nowhere = await run('score', join(folder, 'nowhere.json'), file('a.json', {}))
    expect(nowhere.code).toBe(1)
    expect(nowhere.err).toContain('nowhere.json')
  })
})

describe('answers that do not fit', () => {
  it('are refused with every fault', async () => {
    const checklist = file('c.json', {
      ...broken,
      code: 'c',
      title: { ru: 'Ч' },
      moments: [
        {
          code: 'm',
          title: { ru: 'м' },
          questions: [
            { code: 'a', text: { ru: 'а' }, answer: { type: 'scale', min: 1, max: 5, points: 1 } },
            { code: 'b', text: { ru: 'б' }, answer: { type: 'yesNo', points: 1 } },
          ],
        },
      ],
    })
    const answers = file('a.json', {
      format: 'vizit.answers',
      version: 1,
      checklist: 'other',
      answers: { a: { value: 9 }, b: { na: true, comment: 'x' }, c: { value: 'yes' } },
    })
    const { code, err } = await run('score', checklist, answers)
    expect(code).toBe(1)
    for (const path of ['checklist:', 'answers.a.value:', 'answers.b.na:', 'answers.c:']) {
      expect(err).toContain(path)
    }
  })
})

describe('a wrong call', () => {
  it.each([
    ['score'],
    ['score', 'one.json'],
    ['score', 'a', 'b', 'c'],
    ['score', 'a', 'b', '--loud'],
    ['schema'],
    ['schema', 'weather'],
    ['call'],
    ['call', 'weather.get'],
    ['call', 'audits.list', 'not json'],
    ['call', 'toString'],
    ['import'],
    ['report', 'audit', 'id'],
    ['report', 'weather', 'id', '--out', 'x.pdf'],
    ['report', 'audit', 'id', '--out', 'x.pdf', '--lang', 'fr'],
    ['demo', '--branches', 'many'],
    ['demo', '--waves', '21'],
    ['open', '--port', '99999'],
    ['backup'],
    ['restore'],
    ['verify', 'extra'],
  ])('ends with 2 before anything is touched: %s %s %s %s', async (...args) => {
    const [name = '', ...rest] = args
    const before = readdirSync(folder)
    expect((await run(name, ...rest, '--data', join(folder, 'untouched'))).code).toBe(2)
    expect(readdirSync(folder)).toEqual(before)
  })

  it('ends the process with 2 and a message on stderr', async () => {
    const [unknown, bare, wrong] = await Promise.all([runProcess('dance'), runProcess(), runProcess('score')])
    expect(unknown).toMatchObject({ code: 2, out: '' })
    expect(unknown.err).toContain('dance')
    expect(bare.code).toBe(2)
    expect(wrong).toMatchObject({ code: 2, out: '' })
    expect(wrong.err).not.toBe('')
    expect(wrong.err).not.toMatch(/\n\s+at /)
  })

  it('gets help for the asking', async () => {
    const { code, out } = await runProcess('--help')
    expect(code).toBe(0)
    for (const command of ['open', 'demo', 'score', 'report', 'call', 'verify', 'backup', 'restore']) {
      expect(out).toContain(command)
    }
  })
})

describe('schema', () => {
  it.each(['checklist', 'answers'])('prints the JSON Schema of %s', async name => {
    const { code, out } = await run('schema', name)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ type: 'object', properties: { format: {}, version: {} } })
  })
})
