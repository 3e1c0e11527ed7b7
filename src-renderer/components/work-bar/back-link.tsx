import { Link } from 'wouter'
import './work-bar.css'

/** Out of the work, to where it was opened from. */
export function BackLink({ to, label }: { readonly to: string; readonly label: string }) {
  return (
    <Link to={to} className="workbar-back" aria-label={label} title={label}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M10 3 5 8l5 5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </Link>
  )
}
