import type { Finding } from '../../../../src-shared/authoring/finding.ts'
import { useBuilderActs } from '../builder-context.ts'
import { showOutline, showPanel } from '../builder-layout.ts'
import { focusEditor } from '../focus-editor.ts'
import { placeKey } from '../place-key.ts'

/** Narrower than this the panel lies over the form, px. */
const drawer = 1080

/** Brings the cursor to what a finding is about. */
export function useGoTo(): (finding: Pick<Finding, 'at' | 'part'>) => void {
  const { select } = useBuilderActs()
  return ({ at, part }) => {
    showOutline(false)
    if (window.innerWidth <= drawer) showPanel(null)
    select(at)
    focusEditor(placeKey(at), part)
  }
}
