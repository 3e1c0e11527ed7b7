import type { Checklist } from '../model/checklist.ts'
import { textChanges, valueChange } from './change.ts'
import type { Change, MomentDifference } from './difference.ts'
import { mergedOrder, movedItems } from './moved-items.ts'

/** Moments that were added, removed, moved among the others, or changed themselves; not their questions. */
export function momentDifferences(before: Checklist, after: Checklist): MomentDifference[] {
  const was = new Map(before.moments.map((moment, i) => [moment.code, { moment, number: i + 1 }]))
  const is = new Map(after.moments.map((moment, i) => [moment.code, { moment, number: i + 1 }]))
  const [codesBefore, codesAfter] = [[...was.keys()], [...is.keys()]]
  const moved = movedItems(
    codesBefore.filter(code => is.has(code)),
    codesAfter.filter(code => was.has(code)),
  )
  return mergedOrder(codesBefore, codesAfter).flatMap((code): MomentDifference[] => {
    const [old, now] = [was.get(code), is.get(code)]
    const shown = now ?? old
    if (shown === undefined) return []
    const line = { code, title: shown.moment.title, moved: null, changes: [] }
    if (old === undefined) return [{ ...line, kind: 'added' }]
    if (now === undefined) return [{ ...line, kind: 'removed' }]
    const changes: Change[] = [
      ...textChanges('title', old.moment.title, now.moment.title),
      ...valueChange('weight', old.moment.weight, now.moment.weight),
      ...valueChange('showIf', old.moment.showIf, now.moment.showIf),
    ]
    const move = moved.has(code) ? { from: old.number, to: now.number } : null
    return changes.length === 0 && move === null ? [] : [{ ...line, kind: 'changed', moved: move, changes }]
  })
}
