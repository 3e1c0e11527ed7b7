import type { ReactNode } from 'react'

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

export const UndoIcon = () => (
  <Icon>
    <path d="M5.5 2.5 2.5 5.5l3 3M2.5 5.5H9a4 4 0 0 1 0 8H5.5" />
  </Icon>
)

export const RedoIcon = () => (
  <Icon>
    <path d="m10.5 2.5 3 3-3 3M13.5 5.5H7a4 4 0 0 0 0 8h3.5" />
  </Icon>
)

export const OutlineIcon = () => (
  <Icon>
    <path d="M3.5 3v10M7 3.5h6.5M7 8h6.5M7 12.5h6.5" />
    <circle cx="3.5" cy="3.5" r="1" fill="currentColor" />
    <circle cx="3.5" cy="12.5" r="1" fill="currentColor" />
  </Icon>
)

export const MoreIcon = () => (
  <Icon>
    <path d="M3 8h.01M8 8h.01M13 8h.01" strokeWidth="2.5" strokeLinecap="round" />
  </Icon>
)
