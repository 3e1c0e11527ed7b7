import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportWish } from '../../../src-shared/contract/exchange.ts'
import { shortestPassword } from '../../../src-shared/model/password.ts'
import { MadePackage } from './made-package.tsx'
import { PackagePassword } from './package-password.tsx'
import { useExport } from './use-export.ts'

interface Props {
  readonly title: string
  readonly note: string
  readonly wish: ExportWish
  /** There is nothing of it to send. */
  readonly empty?: boolean
}

/** One kind of package that can be made here, with its password and what came out. */
export function SendRow({ title, note, wish, empty = false }: Props) {
  const { t } = useTranslation()
  const [password, setPassword] = useState<string | null>(null)
  const making = useExport()
  const ready = password === null || password.length >= shortestPassword
  return (
    <div className="send-row" role="group" aria-label={title}>
      <div className="send-words">
        <p className="send-title">{title}</p>
        <p className="send-note">{note}</p>
      </div>
      {!empty && (
        <div className="send-acts">
          <PackagePassword value={password} onChange={setPassword} />
          <Button
            disabled={!ready}
            loading={making.isPending}
            onClick={() => making.mutate(password === null ? wish : { ...wish, password })}
            aria-label={`${t('exchange.send.make')}: ${title}`}
          >
            {t('exchange.send.make')}
          </Button>
        </div>
      )}
      <MadePackage making={making} />
    </div>
  )
}
