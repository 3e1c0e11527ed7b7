import { Button, Menu } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { announceError } from '../../app/announce.ts'
import type { ContractOutputs } from '../../app/contract-outputs.ts'
import { api, queries } from '../../client.ts'

interface Props {
  readonly line: ContractOutputs['checklists']['list'][number]
  /** The one that is shown. */
  readonly revision: number
}

/** What can be done with a checklist: its files, a visit on it, its next revision. */
export function ChecklistActs({ line, revision }: Props) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const open = useMutation(
    api.checklistDrafts.open.mutationOptions({
      onSuccess: async ({ id }) => {
        await queries.invalidateQueries({ queryKey: api.checklistDrafts.key() })
        await queries.invalidateQueries({ queryKey: api.checklists.key() })
        navigate(`/checklists/drafts/${id}`)
      },
      onError: announceError,
    }),
  )
  const { code } = line
  const at = `revision=${revision}`
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button>{t('checklists.page.export')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={`/files/checklists/${code}.json?${at}`} download>
            {t('checklists.page.exportJson')}
          </Menu.Item>
          <Menu.Item component="a" href={`/files/checklists/${code}.xlsx?${at}`} download>
            {t('checklists.page.exportForm')}
          </Menu.Item>
          {(['ru', 'en'] as const).map(language => (
            <Menu.Item
              key={language}
              component="a"
              href={`/files/reports/blank/${code}.pdf?${at}&lang=${language}`}
              download
            >
              {t(`checklists.page.blankLanguage.${language}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {!line.retired && (
        <Button component={Link} to={`/visits/new?checklist=${encodeURIComponent(code)}`}>
          {t('checklists.page.begin')}
        </Button>
      )}
      <Button variant="filled" loading={open.isPending} onClick={() => open.mutate({ code })}>
        {t(line.draft === null ? 'checklists.page.edit' : 'checklists.page.goOn')}
      </Button>
    </>
  )
}
