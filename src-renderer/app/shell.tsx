import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { GoAnywhereKey } from './go-anywhere-key.tsx'
import { LockButton } from './lock-button.tsx'
import {
  ActionsIcon,
  BranchesIcon,
  ChecklistsIcon,
  CompareIcon,
  ExchangeIcon,
  ReviewIcon,
  SettingsIcon,
  StandardsIcon,
  WavesIcon,
  VisitsIcon,
} from './rail-icons.tsx'
import { isOffice, isSupervised, useShopsOnly, useSupervises } from './supervised.ts'
import { WindowDrop } from './window-drop.tsx'
import './shell.css'

/** The narrow side rail and the screen beside it. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const [path] = useLocation()
  const supervises = useSupervises()
  const shopsOnly = useShopsOnly()
  const sections = [
    {
      to: '/',
      label: t('common.sections.visits'),
      icon: <VisitsIcon />,
      here: path === '/' || path.startsWith('/visits'),
    },
    {
      to: '/review',
      label: t('review.section'),
      icon: <ReviewIcon />,
      here: path.startsWith('/review') || path.startsWith('/appeals'),
    },
    {
      to: '/compare',
      label: t('compare.section'),
      icon: <CompareIcon />,
      here: path.startsWith('/compare'),
    },
    {
      to: '/actions',
      label: t('actions.title'),
      icon: <ActionsIcon />,
      here: path.startsWith('/actions') || path.startsWith('/pilots'),
    },
    {
      to: '/waves',
      label: t('waves.title'),
      icon: <WavesIcon />,
      here: path.startsWith('/waves') || path.startsWith('/shoppers'),
    },
    {
      to: '/branches',
      label: t('common.sections.branches'),
      icon: <BranchesIcon />,
      here: path.startsWith('/branches'),
    },
    {
      to: '/standards',
      label: t('standards.title'),
      icon: <StandardsIcon />,
      here: path.startsWith('/standards'),
    },
    {
      to: '/checklists',
      label: t('checklists.title'),
      icon: <ChecklistsIcon />,
      here: path.startsWith('/checklists'),
    },
    {
      to: '/exchange',
      label: t('exchange.title'),
      icon: <ExchangeIcon />,
      here: path.startsWith('/exchange'),
    },
    {
      to: '/settings',
      label: t('common.sections.settings'),
      icon: <SettingsIcon />,
      here: path.startsWith('/settings') || path.startsWith('/log') || path.startsWith('/retention'),
    },
  ]
  return (
    <div className="shell">
      <a className="shell-skip" href="#content">
        {t('common.skipToContent')}
      </a>
      <nav className="shell-rail" aria-label={t('common.sections.title')}>
        {sections
          .filter(
            section => (supervises || !isSupervised(section.to)) && !(shopsOnly && isOffice(section.to)),
          )
          .map(section => (
            <Link
              key={section.to}
              to={section.to}
              className="shell-section"
              aria-current={section.here ? 'page' : undefined}
              title={section.label}
            >
              {section.icon}
              <span className="shell-label">{section.label}</span>
            </Link>
          ))}
        <LockButton />
      </nav>
      <main id="content" className="shell-content" tabIndex={-1}>
        {children}
      </main>
      <WindowDrop />
      <GoAnywhereKey />
    </div>
  )
}
