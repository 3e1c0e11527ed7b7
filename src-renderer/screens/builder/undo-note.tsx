import { Button } from '@mantine/core'

/** A note of something done, with its way back. */
export function UndoNote({ words, act, onUndo }: { words: string; act: string; onUndo: () => void }) {
  return (
    <span className="builder-undo-note">
      {words}
      <Button variant="subtle" onClick={onUndo}>
        {act}
      </Button>
    </span>
  )
}
