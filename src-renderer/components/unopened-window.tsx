import { ErrorState } from './error-state.tsx'
import { PageHeader } from './page-header.tsx'

interface Props {
  readonly title: string
  readonly back: { readonly to: string; readonly label: string }
  readonly error: unknown
  readonly onRetry: () => void
}

/** What takes the whole window and cannot be opened: why, and the way back. */
export function UnopenedWindow({ title, back, error, onRetry }: Props) {
  return (
    <main className="page page-narrow" id="content">
      <PageHeader title={title} back={back} />
      <ErrorState error={error} onRetry={onRetry} />
    </main>
  )
}
