import { useTranslation } from 'react-i18next'
import type { Fault } from '../../src-shared/model/fault.ts'
import { faultText } from '../app/fault-text.ts'
import './states.css'

/** Every fault of a file: where it stands and what is wrong. */
export function FaultList({ faults }: { faults: readonly Fault[] }) {
  const { t } = useTranslation()
  return (
    <ul className="faults">
      {faults.map(fault => (
        <li key={JSON.stringify(fault)}>
          {fault.path && <code>{fault.path}</code>}
          <span>{faultText(fault, t)}</span>
        </li>
      ))}
    </ul>
  )
}
