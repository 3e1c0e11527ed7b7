import { useTranslation } from 'react-i18next'
import type { MarkKind } from '../../../../src-shared/evidence/marks.ts'

const tools: readonly { readonly kind: MarkKind; readonly d: string }[] = [
  { kind: 'arrow', d: 'M3 13L13 3M7 3h6v6' },
  { kind: 'box', d: 'M2.5 3.5h11v9h-11z' },
  { kind: 'hide', d: 'M3 3h3v3H3zM10 3h3v3h-3zM6.5 6.5h3v3h-3zM3 10h3v3H3zM10 10h3v3h-3z' },
  { kind: 'text', d: 'M3 3.5h10M8 3.5V13' },
]

/** What the pointer draws, and what is added in the middle. */
export function ToolChoice({ tool, onChoose }: { tool: MarkKind; onChoose: (tool: MarkKind) => void }) {
  const { t } = useTranslation()
  return (
    <fieldset className="tool-choice">
      <legend>{t('evidence.annotate.tools')}</legend>
      {tools.map(({ kind, d }) => (
        <label key={kind} className="tool" data-chosen={tool === kind || undefined}>
          <input
            type="radio"
            name="tool"
            className="only-read"
            data-autofocus={tool === kind || undefined}
            checked={tool === kind}
            onChange={() => onChoose(kind)}
          />
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d={d} fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
          {t(`evidence.annotate.tool.${kind}`)}
        </label>
      ))}
    </fieldset>
  )
}
