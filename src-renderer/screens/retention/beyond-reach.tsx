import { useTranslation } from 'react-i18next'
import type { ContractOutputs } from '../../app/contract-outputs.ts'

const shownAtMost = 12

type File = ContractOutputs['retention']['beyond']['files'][number]

/** Files that left this machine: nobody here can take them back. */
export function BeyondReach({ files }: { files: readonly File[] }) {
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
