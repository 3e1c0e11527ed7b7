import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { readWorkbook } from '../../src-main/exchange/workbook/read-workbook.ts'
import { readPdf, type ReadPdf } from '../unit/reports/read-pdf.ts'

/** Every number of a text in its order, Russian: «73,9–94,1 (2)» is 73.9, 94.1 and 2; a true minus belongs to its number. */
export function numbersOf(text: string): number[] {
  const plain = text.replaceAll(/(?<=\d)[\u00a0\u202f](?=\d{3})/g, '')
  return [...plain.matchAll(/−?\d+(?:,\d+)?/g)].map(([one]) =>
    Number(one.replace('−', '-').replace(',', '.')),
  )
}

type Row = ReadonlyMap<string, unknown>

/** A line of a workbook by the headings of its columns. */
export type Line = {
  readonly numbers: (...heads: readonly string[]) => number[]
  readonly text: (head: string) => string
}

/** What the links on the screen lead to, read back as a reader's programs would. */
export function filesOf(page: Page) {
  /** Where a link of the open menu leads to, which is closed again. */
  const addressOf = async (link: Locator): Promise<string> => {
    const address = await link.getAttribute('href')
    await page.keyboard.press('Escape')
    return new URL(address ?? '', page.url()).href
  }
  const bytes = async (address: string) => {
    const answer = await page.context().request.get(address)
    if (!answer.ok()) throw new Error(`${answer.status()} ${address}`)
    return new Uint8Array(await answer.body())
  }
  return {
    /** The network's PDF in Russian by the menu in the screen's head: printed and read while the test goes on. */
    async pdf(): Promise<{ readonly read: Promise<ReadPdf> }> {
      await page.getByRole('button', { name: 'PDF-отчёт' }).press('Enter')
      const address = await addressOf(page.getByRole('menuitem', { name: /PDF-отчёт сети: русский/iu }))
      const read = bytes(address).then(readPdf)
      // Whoever awaits it hears of a failure; a test that failed before does not.
      read.catch(() => null)
      return { read }
    },
    /** The table behind a section as a workbook: its lines by the text in a column; the network's under «Сеть». */
    async table(of: string, by: string): Promise<(key: string) => Line> {
      await page.getByRole('button', { name: `Таблица файлом: «${of}»` }).press('Enter')
      const address = await addressOf(page.getByRole('menuitem', { name: `${of}, XLSX` }))
      const read = await readWorkbook(await bytes(address))
      if (!read.ok) throw new Error(read.fault)
      const [heads = [], ...rows] = read.value[0]?.rows ?? []
      const lines = rows.map((row): Row => new Map(heads.map((head, at) => [String(head), row[at]])))
      return key => {
        const line = lines.find(one => one.get(by) === key)
        if (!line) throw new Error(`${of}: ${key}`)
        return {
          numbers: (...names) => names.flatMap(name => cellNumbers(line, name)),
          text: head => String(line.get(head)),
        }
      }
    },
  }
}

/**
 * What a person sees in the cells of some rows, in one question to the page: without words for screen readers alone,
 * an arrow downwards as a minus.
 */
export function cellsOf(page: Page, rows: string): Promise<string[][]> {
  return page.locator(rows).evaluateAll(lines =>
    lines.map(line =>
      [...line.querySelectorAll('td')].map(cell => {
        const seen = cell.cloneNode(true)
        if (!(seen instanceof HTMLElement)) return ''
        for (const unseen of seen.querySelectorAll('.only-read')) unseen.remove()
        for (const fall of seen.querySelectorAll('.compare-change[data-kind=down]')) fall.prepend('−')
        return (seen.textContent ?? '').trim()
      }),
    ),
  )
}

/** A number as it is; the numbers of a text; nothing for an empty cell. */
function cellNumbers(line: Row, head: string): number[] {
  if (!line.has(head)) throw new Error(`no column «${head}»`)
  const value = line.get(head)
  if (typeof value === 'number') return [value]
  return typeof value === 'string' ? numbersOf(value) : []
}

/** The text of the page under a heading. */
export function pageUnder({ pageTexts }: ReadPdf, heading: string): string {
  const page = pageTexts.find(text => text.includes(heading))
  if (page === undefined) throw new Error(heading)
  return page
}

/** What stands after some words, where they stand first. */
export function afterThe(text: string, words: string): string {
  const at = text.indexOf(words)
  if (at < 0) throw new Error(words)
  return text.slice(at + words.length)
}

/** The first numbers after a name, as many as wanted; and what stands right before the name. */
export function rowOf(text: string, name: string, count: number) {
  const at = text.indexOf(name)
  expect([name, at]).not.toEqual([name, -1])
  return {
    before: text.slice(0, at).trimEnd(),
    numbers: numbersOf(text.slice(at + name.length)).slice(0, count),
  }
}
