import { Button, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { numberText } from '../../../../src-shared/format/number.ts'
import { isWithin, visitWindows, wallTime } from '../../../../src-shared/evidence/visit-window.ts'
import { usePreferences } from '../../../stores/preferences.ts'
import { useActs, useScoring, useSession } from '../session-context.ts'
import { FolderPhoto } from './folder-photo.tsx'
import type { DatedPhoto } from './photo-date.ts'
import { useDatedPhotos } from './use-dated-photos.ts'

const margins = { m0: 0, m15: 15, m60: 60, m180: 180, m1440: 1440, all: Infinity } as const
type Margin = keyof typeof margins
const names: readonly Margin[] = ['m0', 'm15', 'm60', 'm180', 'm1440', 'all']
const isMargin = (name: string | null): name is Margin => name !== null && name in margins

export function FolderPhotos({ files, onDone }: { files: readonly File[]; onDone: () => void }) {
  const { t } = useTranslation()
  const acts = useActs()
  const { store } = useSession()
  const language = usePreferences(state => state.language)
  const contacts = useScoring(state => state.facts.contacts)
  const startedAt = useScoring(state => state.audit.startedAt)
  const zone = contacts?.[0]?.zone
  const { dated, done } = useDatedPhotos(files, zone)
  const [margin, setMargin] = useState<Margin>('m60')
  const [chosen, setChosen] = useState<ReadonlySet<File>>(new Set())
  const windows = useMemo(
    () => visitWindows(contacts ?? [], wallTime(Date.parse(startedAt), zone)),
    [contacts, startedAt, zone],
  )
  const fitting = useMemo(
    () => dated.filter(({ at }) => margin === 'all' || isWithin(at, windows, margins[margin])),
    [dated, windows, margin],
  )
  const taken = fitting.filter(({ file }) => chosen.has(file))

  function toggle({ file }: DatedPhoto) {
    const next = new Set(chosen)
    if (!next.delete(file)) next.add(file)
    setChosen(next)
  }
  function take() {
    void acts.attach(
      store.getState().focus,
      taken.map(({ file }) => file),
    )
    onDone()
  }

  return (
    <div className="folder">
      <p className="dialog-note">
        {t('evidence.folder.local')} {(contacts ?? []).length === 0 && t('evidence.folder.noContacts')}
      </p>
      <div className="folder-bar">
        <Select
          label={t('evidence.folder.margin')}
          data={names.map(value => ({ value, label: t(`evidence.folder.margins.${value}`) }))}
          value={margin}
          allowDeselect={false}
          onChange={value => {
            if (isMargin(value)) setMargin(value)
          }}
        />
        <p role="status">
          {done
            ? t('evidence.folder.found', {
                count: files.length,
                fitting: numberText(fitting.length, language),
              })
            : t('evidence.folder.reading', { done: dated.length, total: files.length })}
        </p>
        <Button variant="subtle" onClick={() => setChosen(new Set(fitting.map(({ file }) => file)))}>
          {t('evidence.folder.all')}
        </Button>
        <Button variant="subtle" onClick={() => setChosen(new Set())}>
          {t('evidence.folder.nothing')}
        </Button>
      </div>
      {done && fitting.length === 0 && <p>{t('evidence.folder.noneFit')}</p>}
      <ul className="folder-photos" aria-label={t('evidence.folder.title')}>
        {fitting.map((photo, index) => (
          <FolderPhoto
            // oxlint-disable-next-line react/no-array-index-key -- two folders may hold the same name
            key={`${photo.at} ${photo.file.name} ${index}`}
            photo={photo}
            chosen={chosen.has(photo.file)}
            onToggle={() => toggle(photo)}
          />
        ))}
      </ul>
      <div className="dialog-acts">
        <Button onClick={onDone}>{t('common.act.cancel')}</Button>
        <Button variant="filled" data-autofocus disabled={taken.length === 0} onClick={take}>
          {taken.length === 0
            ? t('evidence.folder.takeNone')
            : t('evidence.folder.take', { count: taken.length })}
        </Button>
      </div>
    </div>
  )
}
