import { Button } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import '../../components/file-drop.css'

const isPackage = (file: File) => /\.vizit$/iu.test(file.name)

/** Takes any number of packages at once: dropped anywhere on the page, or picked. */
export function PackageDrop({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const onDrop = useEffectEvent((event: DragEvent) => {
    setOver(false)
    const packages = [...(event.dataTransfer?.files ?? [])].filter(isPackage)
    // Other files are left to the window, which knows where they belong.
    if (packages.length === 0) return
    event.preventDefault()
    onFiles(packages)
  })
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    // In the capture phase: before the window's own drop, which takes one file only.
    document.addEventListener('dragover', onOver, true)
    document.addEventListener('dragleave', onLeave, true)
    document.addEventListener('drop', onDrop, true)
    return () => {
      document.removeEventListener('dragover', onOver, true)
      document.removeEventListener('dragleave', onLeave, true)
      document.removeEventListener('drop', onDrop, true)
    }
  }, [])
  return (
    <div className="file-drop" data-over={over || undefined}>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".vizit"
        onChange={event => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
      <Button variant="filled" onClick={() => input.current?.click()}>
        {t('exchange.receive.choose')}
      </Button>
      <span className="file-drop-hint">{t('exchange.receive.drop')}</span>
    </div>
  )
}
