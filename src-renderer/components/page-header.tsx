import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import './marks.css'

type Props = {
  title: string
  /** One line under the title. */
  note?: ReactNode
  /** Where the small way back leads, and its words. */
  back?: { to: string; label: string }
  /** Buttons on the right; the primary one last. */
  children?: ReactNode
}

/** The head of a screen; also names the window. */
export function PageHeader({ title, note, back, children }: Props) {
  const { t } = useTranslation()
  const app = t('common.appName')
  useEffect(() => {
    document.title = `${title} · ${app}`
  }, [title, app])
  return (
    <header className="page-header">
      <div className="page-header-words">
        {back && (
          <Link to={back.to} className="page-header-back">
            <span aria-hidden="true">←</span> {back.label}
          </Link>
        )}
        <h1>{title}</h1>
        {note && <p className="page-header-note">{note}</p>}
      </div>
      {children && <div className="page-header-acts">{children}</div>}
    </header>
  )
}
