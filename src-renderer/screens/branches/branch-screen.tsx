export default function BranchScreen({ id }: { id?: string }) {
  return id ?? null
}
