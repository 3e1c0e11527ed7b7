import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../components/key-hint.tsx'
import { useBuilder, useBuilderActs } from './builder-context.ts'
import { showPanel } from './builder-layout.ts'
import { focusLibrary } from './library/focus-library.ts'

/** A new checklist: what to do first, and what will be here. */
export function FirstSteps() {
  const { t } = useTranslation()
  const empty = useBuilder(state => state.index.outline.length === 0)
  const { addMoment } = useBuilderActs()
  if (!empty) return null
  return (
    <section className="first-steps" aria-labelledby="first-steps">
      <svg className="first-steps-drawing" width="148" height="112" viewBox="0 0 148 112" aria-hidden="true">
        <path className="drawn-line" d="M16 16v80" />
        <circle className="drawn-ring" cx="16" cy="16" r="6" />
        <circle className="drawn-dot" cx="16" cy="56" r="6" />
        <circle className="drawn-ring" cx="16" cy="96" r="6" />
        <path className="drawn-line" d="M34 16h44M34 96h36" />
        <rect className="drawn-paper" x="34" y="38" width="106" height="36" rx="4" />
        <path className="drawn-line" d="M44 50h62M44 62h38" />
        <text className="drawn-text" x="116" y="60">
          25
        </text>
        <text className="drawn-text" x="92" y="20">
          40
        </text>
        <text className="drawn-text" x="92" y="100">
          35
        </text>
      </svg>
      <div>
        <h2 id="first-steps">{t('builder.first.title')}</h2>
        <p className="first-steps-hint">{t('builder.first.hint')}</p>
        <div className="first-steps-acts">
          <Button
            variant="filled"
            onClick={() => {
              showPanel('library')
              focusLibrary()
            }}
          >
            {t('builder.first.fromLibrary')}
          </Button>
          <Button rightSection={<KeyHint keys="M" />} onClick={() => addMoment()}>
            {t('builder.first.ownMoment')}
          </Button>
        </div>
      </div>
    </section>
  )
}
