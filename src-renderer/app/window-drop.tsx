import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { upload } from '../client.ts'
import { useArrivingFiles } from '../stores/arriving-files.ts'
import { announceError } from './announce.ts'
import './window-drop.css'

const openable = /\.(json|vizit|xlsx|csv|tsv)$/iu

/**
 * Opens a checklist, a form, a table or packages, as many as there are, dropped anywhere on the window. Drops that a
 * screen takes itself are left to it; any other file is kept from replacing the page.
 */
export function WindowDrop() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      setOver(!event.defaultPrevented)
      event.preventDefault()
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      setOver(false)
      if (!carriesFiles(event) || event.defaultPrevented) return
      event.preventDefault()
      const files = [...(event.dataTransfer?.files ?? [])]
      const packages = files.filter(one => one.name.toLowerCase().endsWith('.vizit'))
      if (packages.length > 1) {
        useArrivingFiles.getState().add(packages)
        return navigate('/exchange')
      }
      const file = files.find(one => openable.test(one.name))
      if (file) upload(file).then(sent => navigate(`/open/${sent}`), announceError)
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [navigate])
  return over ? <div className="window-drop">{t('common.dropFile')}</div> : null
}
