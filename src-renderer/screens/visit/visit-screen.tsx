/** Placeholder until the screen is there. */
export default function VisitScreen({ id }: { id: string }) {
  return <div className="page">{id}</div>
}
