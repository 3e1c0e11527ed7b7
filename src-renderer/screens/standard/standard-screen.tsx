export default function Screen(_: { code?: string }) {
  return null
}
