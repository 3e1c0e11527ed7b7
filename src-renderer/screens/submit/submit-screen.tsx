/** Placeholder until the screen is there. */
export default function SubmitScreen({ id }: { id: string }) {
  return <div className="page">{id}</div>
}
