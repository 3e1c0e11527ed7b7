import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { evidenceByQuestion } from '../../../src-shared/evidence/by-question.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Audit } from '../../../src-shared/model/audit.ts'
import type { Evidence } from '../../../src-shared/model/evidence.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { GalleryDialog } from './gallery-dialog.tsx'
import { GalleryTiles } from './gallery-tiles.tsx'
import './gallery.css'

interface Props {
  readonly audit: Audit
  readonly evidence: readonly Evidence[]
  readonly back: { readonly to: string; readonly label: string }
  /** The way to a question. */
  readonly questionAt: (code: string) => { readonly to: string; readonly go?: () => void }
}

/** Everything that was brought from a visit, moment by moment, each piece one press from its question. */
export function EvidenceGallery({ audit, evidence, back, questionAt }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const [opened, setOpened] = useState<string | null>(null)
  const { moments, whole } = useMemo(
    () => evidenceByQuestion(audit.document, evidence),
    [audit.document, evidence],
  )
  const ordered = [...moments.flatMap(one => one.questions.flatMap(({ pieces }) => pieces)), ...whole]
  return (
    <div className="page gallery">
      <PageHeader
        title={t('evidence.gallery.title')}
        note={`${audit.branchName} · ${t('evidence.gallery.count', { count: evidence.length })}`}
        back={back}
      />
      {ordered.length === 0 && <p className="gallery-none">{t('evidence.gallery.none')}</p>}
      {moments.map(({ moment, questions }) => (
        <section key={moment.code} aria-labelledby={`gallery-${moment.code}`}>
          <h2 id={`gallery-${moment.code}`}>{localised(moment.title, language)}</h2>
          {questions.map(({ question, number, pieces }) => {
            const { to, go } = questionAt(question.code)
            return (
              <section key={question.code} aria-labelledby={`gallery-of-${question.code}`}>
                <h3 id={`gallery-of-${question.code}`}>
                  <Link to={to} onClick={() => go?.()}>
                    <span className="gallery-number">{number}</span> {localised(question.text, language)}
                  </Link>
                </h3>
                <GalleryTiles pieces={pieces} onOpen={setOpened} />
              </section>
            )
          })}
        </section>
      ))}
      {whole.length > 0 && (
        <section aria-labelledby="gallery-whole">
          <h2 id="gallery-whole">{t('evidence.gallery.whole')}</h2>
          <GalleryTiles pieces={whole} onOpen={setOpened} />
        </section>
      )}
      <GalleryDialog audit={audit.id} pieces={ordered} opened={opened} onOpen={setOpened} />
    </div>
  )
}
