import { useTranslation } from 'react-i18next'
import { shortDateText, timeText } from '../../../../src-shared/format/date.ts'
import { usePreferences } from '../../../stores/preferences.ts'
import type { DatedPhoto } from './photo-date.ts'
import { PhotoPreview } from './photo-preview.tsx'

interface Props {
  readonly photo: DatedPhoto
  readonly chosen: boolean
  readonly onToggle: () => void
}

/** One photo of the folder with its time; chosen by a click anywhere on it, or by the space bar. */
export function FolderPhoto({ photo, chosen, onToggle }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { file, at, from } = photo
  const time = `${shortDateText(at, language)}, ${timeText(at, language)}`
  const when = from === 'file' ? t('evidence.folder.byFileFull', { when: time }) : time
  return (
    <li className="folder-photo">
      <label data-chosen={chosen || undefined}>
        <PhotoPreview file={file} />
        <span className="folder-line">
          <input
            type="checkbox"
            aria-label={t('evidence.folder.photo', { name: file.name, when })}
            checked={chosen}
            onChange={onToggle}
          />
          <span>
            {time}
            {from === 'file' && <span className="evidence-note">{t('evidence.folder.byFile')}</span>}
          </span>
        </span>
      </label>
    </li>
  )
}
