import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { announce, announceError } from '../../app/announce.ts'
import { api, queries } from '../../client.ts'

/** Lists, pages and pilots read anew. */
export async function actionsChanged(): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: api.actions.key() }),
    queries.invalidateQueries({ queryKey: api.pilots.key() }),
  ])
}

/** Another stage by hand, told in a corner; what was refused too, since the card went back by itself. */
export function useMove() {
  const { t } = useTranslation()
  return useMutation(
    api.actions.move.mutationOptions({
      onSuccess: ({ number, stage }) =>
        announce(t('actions.move.moved', { number, stage: t(`actions.stage.${stage}`) })),
      onError: announceError,
      onSettled: actionsChanged,
    }),
  )
}
