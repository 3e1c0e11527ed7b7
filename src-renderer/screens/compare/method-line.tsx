import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MethodDialog } from './method-dialog.tsx'
import './method.css'

/** What is said under figures, in a quiet line or two; the rules are one click away. */
export function MethodLine({ sentences }: { readonly sentences: readonly string[] }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <p className="method-note">
      {[...sentences, t('compare.method.indicative')].join(' ')}{' '}
      <button type="button" className="method-link" onClick={() => setOpen(true)}>
        {t('compare.method.open')}
      </button>
      <MethodDialog opened={open} onClose={() => setOpen(false)} />
    </p>
  )
}
