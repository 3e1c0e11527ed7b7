import type { Finding } from '../../../../src-shared/authoring/finding.ts'
import { useBuilderActs } from '../builder-context.ts'
import { clearForm } from '../builder-layout.ts'
import { focusEditor } from '../focus-editor.ts'
import { placeKey } from '../../../stores/builder-place.ts'

/** Brings the cursor to what a finding is about. */
export function useGoTo(): (finding: Pick<Finding, 'at' | 'part'>) => void {
  const { select } = useBuilderActs()
  return ({ at, part }) => {
    clearForm()
    select(at)
    focusEditor(placeKey(at), part)
  }
}
