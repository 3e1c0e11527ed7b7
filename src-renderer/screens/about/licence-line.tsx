import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContractOutputs } from '../../app/contract-outputs.ts'
import { api } from '../../client.ts'

export type Component = ContractOutputs['about']['licences']['components'][number]

/** One part of the program; its terms are read when it is unfolded. */
export function LicenceLine({ component }: { component: Component }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const { name, version, licence, part, home } = component
  return (
    <details className="licence" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="licence-name">
          {name} <span className="licence-version">{version}</span>
        </span>
        <span className="licence-terms">{licence}</span>
        <span className="licence-part">{t(`about.licences.part.${part}`)}</span>
      </summary>
      {open && (
        <>
          {home !== null && (
            <p>
              <a href={home} target="_blank" rel="noreferrer">
                {t('about.licences.home')}: {home}
              </a>
            </p>
          )}
          <Terms component={component} />
        </>
      )}
    </details>
  )
}

function Terms({ component: { text, licence } }: { component: Component }) {
  const { t } = useTranslation()
  const terms = useQuery({
    ...api.about.licence.queryOptions({ input: { text: text ?? '' } }),
    enabled: text !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (text === null)
    return <p>{t(licence.endsWith('.html') ? 'about.licences.beside' : 'about.licences.noText')}</p>
  return <pre className="licence-text">{terms.data?.text ?? ''}</pre>
}
