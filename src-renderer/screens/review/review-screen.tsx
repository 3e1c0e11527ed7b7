import { useQuery } from '@tanstack/react-query'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { ReviewPage } from './review-page.tsx'
import '../audit/audit.css'
import './review.css'

/** One visit, to be decided about. */
export default function ReviewScreen({ id }: { id: string }) {
  const reviewed = useQuery(api.review.get.queryOptions({ input: { id } }))
  if (reviewed.error) return <ErrorState error={reviewed.error} onRetry={() => void reviewed.refetch()} />
  return reviewed.data ? <ReviewPage reviewed={reviewed.data} /> : <LoadingState />
}
