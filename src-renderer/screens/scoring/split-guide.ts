/**
 * A guide says what good looks like, then, after «Подтверждение:» or "Evidence:" (a dash serves as well), what confirms it. A guide
 * without that word is shown whole.
 */
export function splitGuide(guide: string): { good: string; proof: string } {
  const [good = '', ...rest] = guide.split(/(?:Подтверждение|Доказательства|Evidence)\s*[:—–]\s*/u)
  const proof = rest.join(' ').trim()
  return { good: good.trim(), proof: proof.charAt(0).toUpperCase() + proof.slice(1) }
}
