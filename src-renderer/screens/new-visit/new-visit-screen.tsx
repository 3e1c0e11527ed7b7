export default function NewVisitScreen() {
  return null
}
