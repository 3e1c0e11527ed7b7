import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { codePattern } from '../../../../src-shared/model/code.ts'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (code: string) => void
  readonly hint?: string
  readonly readOnly?: boolean
}

export function CodeField({ label, value, onChange, hint, readOnly = false }: Props) {
  const { t } = useTranslation()
  return (
    <TextInput
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      className="code-field"
      data-part="code"
      spellCheck={false}
      autoCapitalize="none"
      autoComplete="off"
      readOnly={readOnly}
      value={value}
      error={codePattern.test(value) ? undefined : t('editor.badCode')}
      onChange={event => onChange(event.currentTarget.value.slice(0, 64))}
    />
  )
}
