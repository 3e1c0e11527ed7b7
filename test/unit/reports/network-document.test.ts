import { describe, expect, it } from 'vitest'
import { networkDocument } from '../../../src-main/reports/network/document.ts'
import type { Node } from '../../../src-main/reports/engine/node.ts'
import type { NetworkReport } from '../../../src-main/reports/network-report.ts'
import { moments } from './build-branch-report.ts'
import { buildNetworkReport } from './build-network-report.ts'

/** What the pages say, in the order they are read; figures by their alternative text. */
function said(node: Node | string): string[] {
  if (typeof node === 'string') return [node]
  const { text, stack, columns, ul, table, alt } = node
  const inside = [...(stack ?? []), ...(columns ?? []), ...(ul ?? []), ...(table?.body.flat() ?? [])]
  const own = typeof text === 'string' ? [text] : (text ?? []).flatMap(said)
  return [
    ...(alt === undefined ? [] : [alt]),
    ...(own.length > 1 ? [own.join('')] : own),
    ...inside.flatMap(said),
  ]
}

const pagesOf = (report: NetworkReport) => said(networkDocument(report, null).content).filter(Boolean)

/** What follows a text, as many as wanted. */
function after(lines: readonly string[], text: string, count: number): readonly string[] {
  const at = lines.indexOf(text)
  expect([text, at]).not.toEqual([text, -1])
  return lines.slice(at + 1, at + 1 + count)
}

describe('the comparison of the network, before it is printed', () => {
  const report = buildNetworkReport('ru')
  const lines = pagesOf(report)

  it('begins with what was planned, made, approved and not counted, and critical failures', () => {
    const figures = ['46', 'запланировано', '46', 'сделано', '42', 'утверждено', 'ещё не разобрано 1']
    const rest = ['3', 'не в счёт', 'отклонено 1, не состоялось 2', '23', 'критических нарушения']
    const first = lines.indexOf('46')
    expect(lines.slice(first, first + 13)).toEqual([...figures, ...rest, 'в 20 из 42 визитов (47,6\u00a0%)'])
    expect(lines).toContain('В 20 из 42 визитов — 47,6\u00a0% (Уилсон 95 %: 33,4–62,3).')
    expect(lines).toContain('Названы условия: 19 визитов')
    expect(lines.filter(line => line.includes('Никто не провалил'))).toEqual([])
  })

  it('ranks by ranges of places, with an arrow at a proven change alone and few visits apart', () => {
    const row = (name: string) => after(lines, name, 5)
    expect(row('Отделение на Абая, 14')).toEqual(['84,0', '73,9–94,1', '4', '↑ +12,0', '−1,0'])
    expect(row('Отделение на Лесной, 2')).toEqual(['84,0', '73,9–94,1', '4', '· не доказано', '−2,0'])
    expect(row('Отделение на Парковой, 23')).toEqual(['86,0', '82,0 и 90,0', '(2)', '· не доказано', '−4,0'])
    expect(lines.filter(line => line === '2–3 из 3')).toHaveLength(2)
    expect(lines.indexOf('Мало визитов')).toBeGreaterThan(lines.indexOf('Отделение на Садовой, 21'))
    expect(lines.join('\n').match(/[↑↓] [+−]/gu)).toEqual(['↑ +'])
  })

  it('has a page for each part: moments with n, losses, waves, priorities, groups, ratings, fieldwork', () => {
    const headings = [
      'Итог сети',
      'Рейтинг',
      'Филиалы по моментам',
      'Где теряются баллы',
      'Сеть по волнам',
      'Важность и выполнение',
      'Группы филиалов',
      'Оценки клиентов',
      'Качество полевой работы',
      'Как это посчитано',
    ]
    expect(lines.filter(line => headings.includes(line))).toEqual(headings)
    expect(moments.filter(moment => !lines.includes(moment))).toEqual([])
    expect(lines).toContain('(60,0)  2')
    expect(lines.filter(line => line.includes('визитов с потерями 19 из 42 (31,2–60,1 %)'))).toHaveLength(1)
    expect(after(lines, 'может подождать', 4)).toEqual(['31,8\u00a0%', '50,0\u00a0%', '42/84', '0,159'])
    expect(after(lines, 'Апелляции: удовлетворено', 2)).toEqual(['2', '2'])
    expect(after(lines, 'От визита до отправки, медиана', 2)).toEqual(['5 ч', '5 ч'])
  })

  it('ends with the rules that were at work', () => {
    const method = after(lines, 'Как это посчитано', 11).join(' ')
    const rules = [
      'не случайная выборка',
      'Стьюдента',
      '78 случаях из 100',
      'поправкой Холма',
      'Место — диапазон',
    ]
    expect(rules.filter(rule => !method.includes(rule))).toEqual([])
    const { ranking } = report
    const many = pagesOf({
      ...report,
      ranking: { ...ranking, method: 'againstOthers' },
      privacy: false,
    }).join(' ')
    expect(many).toContain('сравнён со средним остальных')
    expect(many).not.toContain('Место — диапазон')
    expect(many).not.toContain('названы псевдонимами')
  })

  it('names its filters on the cover and in the head of each page, and leaves out what has no data', () => {
    const filters = { region: 'Юг', tags: ['у метро', 'новый'] }
    const { losses, quadrant, critical, ratings } = report
    const bare = networkDocument(
      {
        ...report,
        filters,
        segments: [],
        critical: { ...critical, failing: 0, failures: 0, questions: [] },
        losses: { ...losses, bars: [] },
        quadrant: { ...quadrant, centre: null, marks: [] },
        ratings: { ...ratings, ratings: 0 },
      },
      null,
    )
    const words = 'Регион: Юг · Метки: у метро, новый'
    const content = said(bare.content)
    expect(content).toContain(words)
    expect(said(bare.header(2)).join(' ')).toContain(words)
    expect(said(bare.footer(2, 9)).join(' ')).toContain('чек-лист bank-branch, ред. 2')
    expect(content).toContain('Потерянных баллов нет.')
    const gone = new Set([
      'Группы филиалов',
      'Важность и выполнение',
      'Оценки клиентов',
      'Критические нарушения',
    ])
    expect(content.filter(line => gone.has(line))).toEqual([])
  })
})
