import { Modal } from '@mantine/core'
import { KeyHint } from './key-hint.tsx'
import './key-list-dialog.css'

export interface KeyGroup {
  readonly title: string
  readonly keys: readonly { readonly keys: readonly string[]; readonly words: string }[]
}

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  readonly groups: readonly KeyGroup[]
  /** Under the keys. */
  readonly note: string
}

/** Every key of a screen, in named groups. */
export function KeyListDialog({ opened, onClose, title, groups, note }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} size="64rem">
      <div className="key-list">
        {groups.map(group => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.keys.map(({ keys, words }) => (
                <div key={words}>
                  <dt>
                    <span className="only-read">{keys.join(' ')}</span>
                    <KeyHint keys={keys} />
                  </dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="key-list-note">{note}</p>
    </Modal>
  )
}
