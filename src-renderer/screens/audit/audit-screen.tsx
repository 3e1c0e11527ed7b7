/** Placeholder until the screen is there. */
export default function AuditScreen({ id }: { id: string }) {
  return <div className="page">{id}</div>
}
