import { useTranslation } from 'react-i18next'
import { bytesText } from '../../../src-shared/format/bytes.ts'
import type { ContractOutputs } from '../../app/contract-outputs.ts'
import { usePreferences } from '../../stores/preferences.ts'

const shownAtMost = 12

type File = ContractOutputs['retention']['beyond']['files'][number]

interface Props {
  readonly files: readonly File[]
  readonly aside: ContractOutputs['retention']['aside']
}

/** Files that left this machine: nobody here can take them back. And folders of former data. */
export function BeyondReach({ files, aside }: Props) {
  return (
    <>
      <FilesBeyond files={files} />
      {aside.length > 0 && <FoldersBeyond aside={aside} />}
    </>
  )
}

function FoldersBeyond({ aside }: Pick<Props, 'aside'>) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  return (
    <div className="beyond">
      <p>{t('retention.aside.inDialog')}</p>
      <ul>
        {aside.map(({ name, kind, bytes }) => (
          <li key={name}>
            {t('retention.aside.line', {
              name,
              what: t(`retention.aside.${kind}`),
              size: bytesText(bytes, t, language),
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}

function FilesBeyond({ files }: Pick<Props, 'files'>) {
  const { t } = useTranslation()
  if (files.length === 0) return <p className="dialog-note">{t('retention.dialog.beyondNone')}</p>
  return (
    <div className="beyond">
      <p>{t('retention.dialog.beyond')}</p>
      <ul>
        {files.slice(0, shownAtMost).map(file => (
          <li key={`${file.at} ${file.file} ${file.recipient}`}>
            {file.recipient === ''
              ? file.file
              : t('retention.dialog.to', { file: file.file, recipient: file.recipient })}
          </li>
        ))}
      </ul>
      {files.length > shownAtMost && (
        <p className="dialog-note">
          {t('retention.dialog.moreBeyond', { count: files.length - shownAtMost })}
        </p>
      )}
    </div>
  )
}
