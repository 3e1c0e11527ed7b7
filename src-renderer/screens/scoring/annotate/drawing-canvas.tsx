import { useRef, useState, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { drawnMark, movedMark, type MarkKind, type Point } from '../../../../src-shared/evidence/marks.ts'
import type { Mark } from '../../../../src-shared/model/annotation.ts'
import { LayerShapes } from '../../../components/evidence/layer-drawing.tsx'
import { evidenceAddress } from '../../../client.ts'
import { MarkHandle } from './mark-handle.tsx'
import type { Marks } from './use-marks.ts'

interface Props {
  readonly sha256: string
  readonly tool: MarkKind
  readonly marks: Marks
  readonly onDrawn: () => void
}

type Drag =
  | { readonly kind: 'draw'; readonly from: Point }
  | {
      readonly kind: 'move'
      readonly at: number
      readonly mark: Mark
      readonly from: Point
      readonly run: string
    }

/** Shorter ways are a slip of the hand, a share of the photo. */
const shortest = 0.012

/** The photo with its marks; drawing and moving with the pointer. The keyboard has the list beside it. */
export function DrawingCanvas({ sha256, tool, marks, onDrawn }: Props) {
  const { t } = useTranslation()
  const src = evidenceAddress(sha256, 1600)
  const board = useRef<SVGSVGElement>(null)
  const [size, setSize] = useState<{ width: number; height: number } | null>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const [draft, setDraft] = useState<Mark | null>(null)
  const runs = useRef(0)

  function pointOf(event: PointerEvent): Point {
    const box = board.current?.getBoundingClientRect()
    if (box === undefined || box.width === 0) return { x: 0, y: 0 }
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
  }

  function onDown(event: PointerEvent<SVGSVGElement>) {
    if (event.button !== 0) return
    const from = pointOf(event)
    const handle = event.target instanceof Element ? event.target.closest('[data-mark]') : null
    const at = handle === null ? -1 : Number(handle.getAttribute('data-mark'))
    const mark = marks.marks[at]
    event.currentTarget.setPointerCapture(event.pointerId)
    if (mark === undefined) {
      setDrag({ kind: 'draw', from })
      return
    }
    runs.current += 1
    marks.choose(at)
    setDrag({ kind: 'move', at, mark, from, run: `drag ${runs.current}` })
  }

  function onMove(event: PointerEvent) {
    if (drag === null) return
    const to = pointOf(event)
    if (drag.kind === 'draw') setDraft(drawnMark(tool, drag.from, to, t('evidence.mark.text')))
    else marks.put(drag.at, movedMark(drag.mark, to.x - drag.from.x, to.y - drag.from.y), drag.run)
  }

  function onUp(event: PointerEvent) {
    const to = pointOf(event)
    if (drag?.kind === 'draw') {
      const way = Math.hypot(to.x - drag.from.x, to.y - drag.from.y)
      if (tool === 'text' || way >= shortest) {
        marks.add(drawnMark(tool, drag.from, to))
        onDrawn()
      } else marks.choose(null)
    }
    cancel()
  }

  function cancel() {
    setDrag(null)
    setDraft(null)
  }

  const shown = draft === null ? marks.marks : [...marks.marks, draft]
  return (
    <div className="board">
      <img
        src={src}
        alt=""
        draggable={false}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
          setSize({ width: naturalWidth, height: naturalHeight })
        }
      />
      {size !== null && (
        <svg
          ref={board}
          className="board-marks"
          viewBox={`0 0 ${size.width} ${size.height}`}
          role="img"
          aria-label={t('evidence.annotate.canvas')}
          onPointerDown={onDown}
          onPointerMove={onMove}
          onPointerUp={onUp}
          onPointerCancel={cancel}
        >
          <LayerShapes layer={{ version: 1, marks: [...shown] }} src={src} {...size} />
          {marks.marks.map((mark, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- marks have no name but their place
            <MarkHandle key={at} mark={mark} at={at} chosen={marks.chosen === at} {...size} />
          ))}
        </svg>
      )}
    </div>
  )
}
