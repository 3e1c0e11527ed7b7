/** A file of standards. */
export default function StandardsImportScreen() {
  return null
}
