/** An answer, an objection beside it and a second reading of the score, as it will look. */
export function AppealsDrawing() {
  return (
    <svg width="280" height="148" viewBox="0 0 280 148">
      <rect x=".75" y=".75" width="278.5" height="146.5" rx="6" className="drawn-paper" />
      <path d="M20 34h96M20 52h72" className="drawn-line" />
      <path d="M16 74h248" className="drawn-hair" />
      <path d="M150 24h104v36h-74l-12 10v-10h-18Z" className="drawn-accent" />
      <path d="M164 36h70M164 48h44" className="drawn-hair" strokeWidth="2" />
      <path d="M20 98h40M20 122h40" className="drawn-hair" strokeWidth="2" />
      <path d="M84 98h96" className="drawn-line" />
      <path d="M84 122h130" className="drawn-accent" />
    </svg>
  )
}
