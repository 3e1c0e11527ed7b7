import { useState } from 'react'
import { middleMark, movedMark, resizedMark, type MarkKind } from '../../../../src-shared/evidence/marks.ts'
import { mostMarks, type Layer, type Mark } from '../../../../src-shared/model/annotation.ts'
import { changed, historyOf, redone, undone } from './annotation-history.ts'

/** The marks of one photo while they are drawn: which is chosen, what changes them, and the way back. */
export function useMarks(layer: Layer | null) {
  const [history, setHistory] = useState(() => historyOf(layer))
  const [chosen, choose] = useState<number | null>(null)
  const { marks } = history
  const full = marks.length >= mostMarks

  function change(at: number, to: (mark: Mark) => Mark, run: string) {
    setHistory(now =>
      changed(
        now,
        now.marks.map((mark, index) => (index === at ? to(mark) : mark)),
        `${run} ${at}`,
      ),
    )
  }

  function add(mark: Mark) {
    if (full) return
    setHistory(now => changed(now, [...now.marks, mark]))
    choose(marks.length)
  }

  return {
    marks,
    chosen,
    choose,
    full,
    add,
    addInMiddle: (kind: MarkKind) => add(middleMark(kind)),
    move: (at: number, dx: number, dy: number, run = 'move') =>
      change(at, mark => movedMark(mark, dx, dy), run),
    resize: (at: number, dx: number, dy: number) => change(at, mark => resizedMark(mark, dx, dy), 'resize'),
    put: (at: number, mark: Mark, run: string) => change(at, () => mark, run),
    remove: (at: number) => {
      setHistory(now =>
        changed(
          now,
          now.marks.filter((_, index) => index !== at),
        ),
      )
      choose(null)
    },
    clear: () => {
      setHistory(now => changed(now, []))
      choose(null)
    },
    undoable: history.past.length > 0,
    redoable: history.future.length > 0,
    undo: () => {
      setHistory(undone)
      choose(null)
    },
    redo: () => {
      setHistory(redone)
      choose(null)
    },
  }
}

export type Marks = ReturnType<typeof useMarks>
