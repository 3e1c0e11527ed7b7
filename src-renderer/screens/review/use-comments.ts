import { useMutation } from '@tanstack/react-query'
import type { ReviewComment } from '../../../src-shared/model/review.ts'
import { announceError } from '../../app/announce.ts'
import { api, queries } from '../../client.ts'

/** Adding, changing and taking away comments on one visit; a comment without words is a mark. */
export function useComments(audit: string) {
  const onSuccess = () => queries.invalidateQueries({ queryKey: api.review.key() })
  const save = useMutation(api.review.comment.mutationOptions({ onSuccess, onError: announceError }))
  const remove = useMutation(api.review.removeComment.mutationOptions({ onSuccess, onError: announceError }))
  return {
    busy: save.isPending || remove.isPending,
    save: (question: string | null, text: string, id?: string) =>
      save.mutateAsync({ audit, question, text, ...(id === undefined ? {} : { id }) }),
    remove: (id: string) => remove.mutate({ id }),
    toggleMark: (question: string, comments: readonly ReviewComment[]) => {
      const mark = comments.find(one => one.question === question && one.own && !one.sent && one.text === '')
      if (mark) remove.mutate({ id: mark.id })
      else save.mutate({ audit, question, text: '' })
    },
  }
}
