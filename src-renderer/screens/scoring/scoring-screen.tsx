/** Placeholder until the screen is there. */
export default function ScoringScreen({ id }: { id: string }) {
  return <div className="page">{id}</div>
}
