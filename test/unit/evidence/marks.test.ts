import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawingOf } from '../../../src-shared/evidence/drawing.ts'
import { drawnMark, layerOf, middleMark, movedMark, resizedMark } from '../../../src-shared/evidence/marks.ts'
import { layerSchema, markSchema, mostMarks } from '../../../src-shared/model/annotation.ts'

const kind = fc.constantFrom('arrow', 'box', 'hide', 'text')
const anywhere = fc.double({ min: -2, max: 3, noNaN: true })
const point = fc.record({ x: anywhere, y: anywhere })

describe('a mark', () => {
  it('is on the photo however it is drawn, moved and resized', () => {
    fc.assert(
      fc.property(
        kind,
        point,
        point,
        fc.array(fc.tuple(fc.boolean(), anywhere, anywhere)),
        (one, from, to, ways) => {
          let mark = drawnMark(one, from, to, 'слова')
          for (const [moves, dx, dy] of ways)
            mark = moves ? movedMark(mark, dx, dy) : resizedMark(mark, dx, dy)
          expect(markSchema.parse(mark)).toEqual(mark)
        },
      ),
    )
  })

  it('keeps its size when it is pushed against the edge', () => {
    const box = drawnMark('box', { x: 0.1, y: 0.1 }, { x: 0.4, y: 0.3 })
    expect(movedMark(box, 5, 5)).toEqual({ kind: 'box', x: 0.7, y: 0.8, width: 0.3, height: 0.2 })
    const arrow = drawnMark('arrow', { x: 0.2, y: 0.2 }, { x: 0.6, y: 0.5 })
    expect(movedMark(arrow, -5, 0)).toEqual({ kind: 'arrow', from: { x: 0, y: 0.2 }, to: { x: 0.4, y: 0.5 } })
  })

  it('is drawn from whichever corner', () => {
    const one = drawnMark('hide', { x: 0.6, y: 0.7 }, { x: 0.2, y: 0.3 })
    expect(one).toEqual(drawnMark('hide', { x: 0.2, y: 0.3 }, { x: 0.6, y: 0.7 }))
  })
})

describe('a layer', () => {
  it('is nothing without marks, and leaves out words that were never written', () => {
    expect(layerOf([])).toBeNull()
    expect(layerOf([middleMark('text')])).toBeNull()
    expect(layerOf([drawnMark('text', { x: 0, y: 0 }, { x: 0, y: 0 }, '  Нет  ')])?.marks).toEqual([
      { kind: 'text', x: 0, y: 0, text: 'Нет' },
    ])
  })

  it('holds no more than a photo takes', () => {
    const layer = layerOf(Array.from({ length: mostMarks + 5 }, () => middleMark('box')))
    expect(layer?.marks).toHaveLength(mostMarks)
    expect(layerSchema.parse(layer)).toEqual(layer)
  })
})

describe('a drawing', () => {
  it('stands at the same place whatever the size, hidden places below everything', () => {
    const layer = layerOf([middleMark('arrow'), drawnMark('hide', { x: 0.5, y: 0.5 }, { x: 1, y: 1 })])
    if (!layer) throw new Error('empty')
    expect(drawingOf(layer, 400, 300).hidden).toEqual([{ x: 200, y: 150, width: 200, height: 150 }])
    expect(drawingOf(layer, 1600, 1200).hidden).toEqual([{ x: 800, y: 600, width: 800, height: 600 }])
    expect(drawingOf(layer, 400, 300).above).toHaveLength(1)
  })

  it('sets long words smaller, so that they end on the photo', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (x, length) => {
          const mark = { kind: 'text', x, y: 0.5, text: 'ш'.repeat(length) } as const
          const [words] = drawingOf({ version: 1, marks: [mark] }, 1000, 700).above
          if (words?.kind !== 'words') throw new Error('no words')
          const room = words.anchor === 'start' ? 1000 - words.x : words.x
          expect(words.size * 0.62 * length).toBeLessThanOrEqual(room + 1e-6)
          expect(words.size).toBeGreaterThan(1000 * 0.01)
        },
      ),
    )
  })
})
