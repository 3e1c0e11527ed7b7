/** Whole seconds as m:ss, or h:mm:ss from an hour on; seconds below 0 count as 0. */
export function durationText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const s = String(whole % 60).padStart(2, '0')
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return `${minutes}:${s}`
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${s}`
}

const clock = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})$/

/** Seconds typed as m:ss or h:mm:ss, or as plain seconds; null when it is neither. */
export function readDuration(text: string): number | null {
  const trimmed = text.trim()
  if (/^\d{1,6}$/.test(trimmed)) return Number(trimmed)
  const found = clock.exec(trimmed)
  if (!found) return null
  const [, hours, minutes, seconds] = found
  const m = Number(minutes)
  const s = Number(seconds)
  if (s > 59 || (hours !== undefined && m > 59)) return null
  return Number(hours ?? 0) * 3600 + m * 60 + s
}
