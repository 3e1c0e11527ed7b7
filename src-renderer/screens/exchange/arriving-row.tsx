import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { bytesText } from '../../../src-shared/format/bytes.ts'
import type { ArrivingFile } from '../../stores/arriving-file.ts'
import { useArrivingFiles } from '../../stores/arriving-files.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { CourseLine } from './course-line.tsx'
import { PasswordQuestion } from './password-question.tsx'
import { RefusedPackage } from './refused-package.tsx'
import { SummaryView } from './summary-view.tsx'
import { TrustQuestion } from './trust-question.tsx'

/** One file: its name, where it comes from, and what happens to it or what it asks. */
export function ArrivingRow({ file }: { file: ArrivingFile }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const stop = useArrivingFiles(state => state.stop)
  const remove = useArrivingFiles(state => state.remove)
  const again = useArrivingFiles(state => state.again)
  const { course, inspected } = file
  const moving = course.kind === 'sending' || course.kind === 'looking' || course.kind === 'importing'
  return (
    <li className="arriving-row" data-course={course.kind}>
      <div className="arriving-head">
        <span className="arriving-name">{file.name}</span>
        {inspected && (
          <span className="arriving-note">
            {t(
              inspected.sender.organisation === ''
                ? 'exchange.receive.from'
                : 'exchange.receive.fromOrganisation',
              {
                kind: t(`exchange.kind.${inspected.kind}`),
                name: inspected.sender.name,
                organisation: inspected.sender.organisation,
              },
            )}
          </span>
        )}
        {file.size !== null && <span className="arriving-size">{bytesText(file.size, t, language)}</span>}
        <span className="arriving-acts">
          {(moving || course.kind === 'waiting') && (
            <Button variant="subtle" onClick={() => stop(file.id)}>
              {t('exchange.receive.stop')}
            </Button>
          )}
          {(course.kind === 'stopped' || course.kind === 'refused') && (
            <Button variant="subtle" onClick={() => again(file.id)}>
              {t('exchange.receive.again')}
            </Button>
          )}
          {(course.kind === 'stopped' || course.kind === 'refused' || course.kind === 'done') && (
            <Button variant="subtle" onClick={() => remove(file.id)}>
              {t('exchange.receive.remove')}
            </Button>
          )}
        </span>
      </div>
      {course.kind === 'password' && <PasswordQuestion id={file.id} wrong={course.wrong} />}
      {course.kind === 'trust' && (
        <TrustQuestion
          id={file.id}
          name={inspected?.sender.name ?? file.name}
          fingerprint={course.fingerprint}
          changed={course.changed}
        />
      )}
      {course.kind === 'done' && <SummaryView summary={course.line.summary} />}
      {course.kind === 'refused' && <RefusedPackage error={course.error} />}
      <CourseLine course={course} size={file.size} />
    </li>
  )
}
