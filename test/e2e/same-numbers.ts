import type { Page } from 'playwright-core'
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
export type Line = { readonly numbers: (...heads: readonly string[]) => number[] }

/** What the links on the screen lead to, read back as a reader's programs would. */
export function filesOf(page: Page) {
  const bytes = async (address: string) =>
    new Uint8Array(
      await page.evaluate(async path => {
        const answer = await fetch(path)
        if (!answer.ok) throw new Error(`${answer.status} ${path}`)
        return [...new Uint8Array(await answer.arrayBuffer())]
      }, address),
    )
  return {
    /** The network's PDF in Russian by the menu in the screen's head. */
    async pdf(): Promise<ReadPdf> {
      await page.getByRole('button', { name: 'PDF-отчёт' }).press('Enter')
      const link = page.getByRole('menuitem', { name: /PDF-отчёт сети: русский/iu })
      const address = await link.getAttribute('href')
      await page.keyboard.press('Escape')
      return readPdf(await bytes(address ?? ''))
    },
    /** The table behind a section as a workbook: its lines by the text in a column; the network's under «Сеть». */
    async table(of: string, by: string): Promise<(key: string) => Line> {
      await page.getByRole('button', { name: `Таблица файлом: «${of}»` }).press('Enter')
      const address = await page.getByRole('menuitem', { name: `${of}, XLSX` }).getAttribute('href')
      await page.keyboard.press('Escape')
      const read = await readWorkbook(await bytes(address ?? ''))
      if (!read.ok) throw new Error(read.fault)
      const [heads = [], ...rows] = read.value[0]?.rows ?? []
      const lines = rows.map((row): Row => new Map(heads.map((head, at) => [String(head), row[at]])))
      return key => {
        const line = lines.find(one => one.get(by) === key)
        if (!line) throw new Error(`${of}: ${key}`)
        return { numbers: (...names) => names.flatMap(name => cellNumbers(line, name)) }
      }
    },
  }
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

/** The first numbers after a name, as many as wanted; and what stands right before the name. */
export function rowOf(text: string, name: string, count: number) {
  const at = text.indexOf(name)
  expect([name, at]).not.toEqual([name, -1])
  return {
    before: text.slice(0, at).trimEnd(),
    numbers: numbersOf(text.slice(at + name.length)).slice(0, count),
  }
}
