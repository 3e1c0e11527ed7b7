import type { ReactNode } from 'react'

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      width="22"
      height="22"
      viewBox="0 0 22 22"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

/** Stops of a journey, each with its line. */
export function ChecklistsIcon() {
  return (
    <Icon>
      <path d="M6 7v8" />
      <circle cx="6" cy="5" r="1.75" />
      <circle cx="6" cy="11" r="1.75" fill="currentColor" />
      <circle cx="6" cy="17" r="1.75" />
      <path d="M11 5h7M11 11h7M11 17h4" />
    </Icon>
  )
}

/** A filled sheet. */
export function VisitsIcon() {
  return (
    <Icon>
      <rect x="4" y="3" width="14" height="16" rx="1.5" />
      <path d="M8 7.5h6M8 11h6M8 14.5h3.5" />
    </Icon>
  )
}

/** A shop front with its awning. */
export function BranchesIcon() {
  return (
    <Icon>
      <path d="M4 9.5V19h14V9.5M3 9.5 4.8 4h12.4L19 9.5M3 9.5c0 1.3 1.2 2.2 2.6 2.2S8.3 10.8 8.3 9.5c0 1.3 1.2 2.2 2.7 2.2s2.7-.9 2.7-2.2c0 1.3 1.2 2.2 2.7 2.2S19 10.8 19 9.5M9 19v-4.5h4V19" />
    </Icon>
  )
}

/** A plan: rows and columns, some of their places taken. */
export function WavesIcon() {
  return (
    <Icon>
      <rect x="3" y="4" width="16" height="14" rx="1.5" />
      <path d="M3 8.5h16M3 13.25h16M9 4v14M14 4v14" />
      <circle cx="11.5" cy="10.9" r=".9" fill="currentColor" />
      <circle cx="16.5" cy="15.6" r=".9" fill="currentColor" />
    </Icon>
  )
}

/** An open book of rules, one of them marked. */
export function StandardsIcon() {
  return (
    <Icon>
      <path d="M11 5.5C9.5 4.3 7 3.8 3.5 4v13.5c3.5-.2 6 .3 7.5 1.5 1.5-1.2 4-1.7 7.5-1.5V4C15 3.8 12.5 4.3 11 5.5V19" />
      <path d="M14 9h1.8M14 12.5h1.8M6.2 9l1 1 1.6-1.8" />
    </Icon>
  )
}

/** A parcel going out and one coming in. */
export function ExchangeIcon() {
  return (
    <Icon>
      <path d="M4 8h12M13 4.5 16.5 8 13 11.5M18 14.5H6M9 11l-3.5 3.5L9 18" />
    </Icon>
  )
}

/** A sheet under a glass, one line ticked. */
export function ReviewIcon() {
  return (
    <Icon>
      <path d="M10 19H5.5A1.5 1.5 0 0 1 4 17.5v-13A1.5 1.5 0 0 1 5.5 3h9A1.5 1.5 0 0 1 16 4.5V8" />
      <path d="M7 7.5h5M7 11h2.5" />
      <circle cx="14" cy="13.5" r="3.5" />
      <path d="m16.6 16.1 2.9 2.9M12.6 13.6l1 1 1.8-2" />
    </Icon>
  )
}

/** Branches on one scale, each with its interval. */
export function CompareIcon() {
  return (
    <Icon>
      <path d="M11 3v16M12 6h7M6 11h8M3 16h6" />
      <circle cx="15.5" cy="6" r="1.6" fill="currentColor" />
      <circle cx="9" cy="11" r="1.6" fill="currentColor" />
      <circle cx="6" cy="16" r="1.6" fill="currentColor" />
    </Icon>
  )
}

/** A wheel that turns: plan, do, check, act. */
export function ActionsIcon() {
  return (
    <Icon>
      <path d="M4 10.5A7 7 0 0 1 16.5 6.6M18 11.5A7 7 0 0 1 5.5 15.4" />
      <path d="M16.9 3.2v3.6h-3.6M5.1 18.8v-3.6h3.6" />
      <path d="m8.4 11 1.9 1.9 3.4-3.7" />
    </Icon>
  )
}

/** Two sliders. */
export function SettingsIcon() {
  return (
    <Icon>
      <path d="M3 7h8M16 7h3M3 15h3M11 15h8" />
      <circle cx="13.5" cy="7" r="2.5" />
      <circle cx="8.5" cy="15" r="2.5" />
    </Icon>
  )
}

/** A closed padlock. */
export function LockIcon() {
  return (
    <Icon>
      <rect x="5" y="10" width="12" height="9" rx="1.5" />
      <path d="M7.5 10V7.5a3.5 3.5 0 0 1 7 0V10M11 13.5v2" />
    </Icon>
  )
}
