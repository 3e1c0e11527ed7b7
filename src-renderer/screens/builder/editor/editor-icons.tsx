const box = { width: 16, height: 16, viewBox: '0 0 16 16', 'aria-hidden': true, fill: 'none' } as const
const pen = {
  stroke: 'currentColor',
  strokeWidth: 1.5,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

export function UpIcon() {
  return (
    <svg {...box}>
      <path d="M3.5 9.5 8 5l4.5 4.5" {...pen} />
    </svg>
  )
}

export function DownIcon() {
  return (
    <svg {...box}>
      <path d="M3.5 6.5 8 11l4.5-4.5" {...pen} />
    </svg>
  )
}

export function RemoveIcon() {
  return (
    <svg {...box}>
      <path d="m4 4 8 8M12 4l-8 8" {...pen} />
    </svg>
  )
}
