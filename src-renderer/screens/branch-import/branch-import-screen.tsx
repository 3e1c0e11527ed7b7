export default function BranchImportScreen() {
  return null
}
