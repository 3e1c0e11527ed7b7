import { Button } from '@mantine/core'
import { useEffect, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { layerOf, type MarkKind } from '../../../../src-shared/evidence/marks.ts'
import { mostMarks, type Layer } from '../../../../src-shared/model/annotation.ts'
import type { Evidence } from '../../../../src-shared/model/evidence.ts'
import { markWords } from '../../../components/evidence/mark-words.ts'
import { DrawingCanvas } from './drawing-canvas.tsx'
import { MarkList } from './mark-list.tsx'
import { ToolChoice } from './tool-choice.tsx'
import { useMarks } from './use-marks.ts'

interface Props {
  readonly piece: Evidence
  readonly onDrawn: (layer: Layer | null) => void
  readonly onDone: () => void
}

/** The photo to draw on, and beside it everything that the keyboard needs. */
export function AnnotationEditor({ piece, onDrawn, onDone }: Props) {
  const { t } = useTranslation()
  const marks = useMarks(piece.layer)
  const [tool, setTool] = useState<MarkKind>('arrow')
  const [turn, setTurn] = useState(0)
  const [said, setSaid] = useState('')
  const { marks: drawn } = marks
  useEffect(() => {
    onDrawn(layerOf(drawn))
  }, [drawn, onDrawn])

  const goToMark = () => setTurn(turn + 1)
  function added() {
    setSaid(t('evidence.annotate.added', { what: t(`evidence.mark.${tool}`) }))
    goToMark()
  }
  function remove(at: number) {
    const mark = drawn[at]
    if (mark === undefined) return
    setSaid(t('evidence.annotate.removed', { what: markWords(mark, t) }))
    marks.remove(at)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey)) return
    // Within words Ctrl+Z belongs to the words.
    if (event.target instanceof HTMLInputElement && event.target.type === 'text') return
    if (event.code === 'KeyY' || (event.code === 'KeyZ' && event.shiftKey)) marks.redo()
    else if (event.code === 'KeyZ') marks.undo()
    else return
    event.preventDefault()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the buttons within
    <div className="annotation" onKeyDown={onKeyDown}>
      <DrawingCanvas sha256={piece.sha256} tool={tool} marks={marks} onDrawn={added} />
      <div className="annotation-side">
        <ToolChoice tool={tool} onChoose={setTool} />
        <Button
          disabled={marks.full}
          onClick={() => {
            marks.addInMiddle(tool)
            added()
          }}
        >
          {t('evidence.annotate.add')}
        </Button>
        <p className="dialog-note">
          {t(tool === 'hide' ? 'evidence.annotate.hideHint' : 'evidence.annotate.hint')}
        </p>
        <h3>{t('evidence.annotate.marks')}</h3>
        <MarkList marks={marks} turn={turn} onRemove={remove} />
        {marks.full && <p role="status">{t('evidence.annotate.full', { most: mostMarks })}</p>}
        <div className="annotation-acts">
          <Button disabled={!marks.undoable} aria-keyshortcuts="Control+Z" onClick={marks.undo}>
            {t('evidence.annotate.undo')}
          </Button>
          <Button disabled={!marks.redoable} aria-keyshortcuts="Control+Shift+Z" onClick={marks.redo}>
            {t('evidence.annotate.redo')}
          </Button>
          <Button variant="subtle" disabled={drawn.length === 0} onClick={marks.clear}>
            {t('evidence.annotate.clear')}
          </Button>
          <Button variant="filled" onClick={onDone}>
            {t('evidence.annotate.done')}
          </Button>
        </div>
        <p role="status" className="only-read">
          {said}
        </p>
      </div>
    </div>
  )
}
