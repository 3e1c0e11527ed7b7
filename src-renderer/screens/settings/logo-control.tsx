import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { announceError } from '../../app/announce.ts'
import { api, client, evidenceAddress, queries, upload } from '../../client.ts'
import { FileDrop } from '../../components/file-drop.tsx'

/** The logo: dropped or picked, shown as it is kept, taken away with one press. */
export function LogoControl({ logo }: { logo: string | null }) {
  const { t } = useTranslation()
  const save = useMutation({
    mutationFn: async (file: File | null) =>
      client.session.saveLogo({ upload: file === null ? null : await upload(file) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: api.session.key() }),
    onError: announceError,
  })
  return (
    <div className="logo">
      <span className="labelled-label">{t('settings.logo.title')}</span>
      <FileDrop
        choose={t(logo === null ? 'settings.logo.choose' : 'settings.logo.replace')}
        drop={t('settings.logo.hint')}
        accept="image/png,image/jpeg,image/webp"
        busy={save.isPending}
        onFile={file => save.mutate(file)}
      >
        {logo !== null && (
          <>
            <img className="logo-picture" src={evidenceAddress(logo)} alt={t('settings.logo.alt')} />
            <Button variant="subtle" onClick={() => save.mutate(null)}>
              {t('settings.logo.remove')}
            </Button>
          </>
        )}
      </FileDrop>
    </div>
  )
}
