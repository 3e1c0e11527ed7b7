import { describe, expect, it } from 'vitest'
import { lossCodes } from '../../../../src-shared/model/form-loss.ts'
import { translator } from '../../../../src-shared/messages/translator.ts'
import { lossPlace, lossWords } from '../../../../src-shared/wording/loss-words.ts'
import type { Sheet } from '../../../../src-main/exchange/workbook/sheet.ts'
import { readForm } from '../../../../src-main/exchange/xlsform/read-form.ts'
import { everyColumn } from './every-column.ts'

/** The form with one cell emptied. */
function without(sheets: readonly Sheet[], name: string, row: number, place: number): Sheet[] {
  return sheets.map(sheet =>
    sheet.name === name
      ? {
          name,
          rows: sheet.rows.map((cells, i) =>
            i === row ? cells.map((cell, j) => (j === place ? null : cell)) : cells,
          ),
        }
      : sheet,
  )
}

/** Cells with content of some rows. */
function filled({ name, rows }: Sheet, from: number) {
  return rows
    .slice(from)
    .flatMap((cells, i) =>
      cells.flatMap((cell, place) =>
        cell === null || cell === '' ? [] : [{ name, row: i + from, place, cell }],
      ),
    )
}

/** The questions that others ask about, below the headings. */
const asked = 5

/** The form a few rows at a time, since every cell takes a reading of the whole; groups stay in one piece. */
function pieces([survey, ...others]: readonly Sheet[]): {
  sheets: Sheet[]
  cells: ReturnType<typeof filled>
}[] {
  if (survey === undefined) return []
  const head = survey.rows.slice(0, asked + 1)
  const groups = survey.rows.findIndex(([type]) => type === 'begin group')
  const loose = survey.rows.slice(asked + 1, groups)
  const starts = Array.from({ length: Math.ceil(loose.length / 4) }, (_, i) => i * 4)
  const parts = [...starts.map(start => loose.slice(start, start + 4)), survey.rows.slice(groups)]
  const base = { ...survey, rows: head }
  return [
    {
      sheets: [base, ...others],
      cells: [base, ...others.filter(({ name }) => name !== 'entities')].flatMap(sheet => filled(sheet, 1)),
    },
    ...parts.map(rows => {
      const piece = { ...survey, rows: [...head, ...rows] }
      return { sheets: [piece, ...others], cells: filled(piece, asked + 1) }
    }),
  ]
}

describe('a form that uses everything', () => {
  const whole = readForm(everyColumn)

  it('is read', () => {
    if (!whole.ok) throw new Error(JSON.stringify(whole.faults))
    expect(whole.draft.moments.map(({ code }) => code)).toEqual(['general', 'hall', 'page', 'unclosed'])
    expect(whole.draft.moments[1]?.questions.map(({ code }) => code)).toEqual(['greeted', 'wait', 'clean'])
  })

  it('says nothing in vain: every cell is in the draft or among the losses', () => {
    const all = pieces(everyColumn)
    const silent = all.flatMap(({ sheets, cells }) => {
      const before = JSON.stringify(readForm(sheets))
      return cells.filter(
        ({ name, row, place }) => JSON.stringify(readForm(without(sheets, name, row, place))) === before,
      )
    })
    // The words of yes and no are the type's own; Cyrillic letters say the language as well as the setting does.
    expect(silent.map(({ cell }) => cell)).toEqual(['Да', 'Yes', 'Нет', 'No', 'Русский (ru)'])
    expect(all.flatMap(({ cells }) => cells).length).toBeGreaterThan(600)
  })

  it('names the cell of every loss as a spreadsheet would', () => {
    if (!whole.ok) throw new Error(JSON.stringify(whole.faults))
    const texts = new Set(
      everyColumn.flatMap(({ name, rows }) =>
        rows.flatMap((cells, i) => cells.map((cell): string => `${name} ${i + 1} ${String(cell)}`)),
      ),
    )
    const changed = new Set(['nameChanged', 'noLabel', 'languageAssumed', 'sheetIgnored'])
    const lost = whole.losses.filter(({ code }) => !changed.has(code))
    expect(lost.filter(({ sheet, row, found }) => !texts.has(`${sheet} ${row} ${found}`))).toEqual([])
  })

  it('has a sentence for every loss in both languages', () => {
    if (!whole.ok) throw new Error(JSON.stringify(whole.faults))
    for (const language of ['ru', 'en'] as const) {
      const t = translator(language)
      for (const loss of whole.losses) {
        expect(lossWords(loss, t)).not.toMatch(/\{\{|xlsform\./)
      }
    }
    const first = whole.losses.find(({ code }) => code === 'relevantDropped')
    if (first === undefined) throw new Error('no condition was dropped')
    expect(lossWords(first, translator('ru'))).toBe(
      'Условие показа у «Loose_0» не перенесено: «Loose_0 10». Теперь это показывается всегда.',
    )
    expect(lossPlace(first, translator('ru'))).toBe('лист Survey, строка 2')
  })

  it('knows most kinds of loss', () => {
    if (!whole.ok) throw new Error(JSON.stringify(whole.faults))
    const seen = new Set(whole.losses.map(({ code }) => code))
    const elsewhere = new Set(['languageAssumed', 'rowDisabled', 'textCut'])
    expect(lossCodes.filter(code => !seen.has(code) && !elsewhere.has(code))).toEqual([])
  })
})
