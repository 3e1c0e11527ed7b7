import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { views, type View } from './compare-address.ts'

const steps: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: at => at + 1,
  ArrowLeft: at => at - 1,
  Home: () => 0,
  End: () => -1,
}

/** The views as tabs: one stop of the Tab key, arrows go round. */
export function ViewTabs({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const { t } = useTranslation()
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const next = steps[event.key]?.(views.indexOf(view))
    const chosen = next === undefined ? undefined : views.at(next % views.length)
    if (chosen === undefined) return
    event.preventDefault()
    onChange(chosen)
    document.getElementById(tabId(chosen))?.focus()
  }
  return (
    <div className="compare-tabs" role="tablist" aria-label={t('compare.views')} onKeyDown={onKeyDown}>
      {views.map(each => (
        <button
          key={each}
          id={tabId(each)}
          type="button"
          role="tab"
          className="compare-tab"
          aria-selected={each === view}
          aria-controls="compare-view"
          tabIndex={each === view ? 0 : -1}
          onClick={() => onChange(each)}
        >
          {t(`compare.view.${each}`)}
        </button>
      ))}
    </div>
  )
}

export const tabId = (view: View) => `compare-tab-${view}`
