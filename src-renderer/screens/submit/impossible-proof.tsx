import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { announceError } from '../../app/announce.ts'
import { FileButton } from '../../components/file-button.tsx'
import type { ScoringStore } from '../../stores/scoring-state.ts'
import { attachToVisit } from '../../stores/visit-files.ts'

/** What shows that the visit could not be made: files of the visit, of no question. */
export function ImpossibleProof({ store }: { store: ScoringStore }) {
  const { t } = useTranslation()
  const evidence = useStore(store, state => state.evidence)
  const own = evidence.filter(piece => piece.question === null)
  async function keep(files: readonly File[]) {
    // One after another: they keep their order.
    for (const file of files) {
      try {
        await attachToVisit(store, file)
      } catch (error) {
        announceError(error)
      }
    }
  }
  return (
    <section aria-labelledby="impossible-proof">
      <h3 id="impossible-proof">{t('submission.proof')}</h3>
      <p className="submit-lead">{t('submission.proofHint')}</p>
      {own.length > 0 && (
        <ul className="proof-list">
          {own.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
      <FileButton accept="image/*,.heic,.heif,audio/*,application/pdf" multiple onFiles={keep}>
        {t('submission.proofAdd')}
      </FileButton>
    </section>
  )
}
