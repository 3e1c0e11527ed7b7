export default function BranchesScreen() {
  return null
}
