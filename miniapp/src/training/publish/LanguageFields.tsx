import { foreignLanguage, languageNames } from '@cgt/shared/training/language'
import { Choices } from '../../ui/Choices'
import { Paragraph } from '../../ui/element'
import { WrittenField } from './WrittenField'
import type { Written } from './written'

interface Props {
  readonly written: Written
  readonly onChange: (part: Partial<Written>) => void
}

const spoken = [
  { value: '', label: '汉语' },
  ...foreignLanguage.options.map((value) => ({ value, label: languageNames[value].join(' ') })),
]

/** In which language a session is held, and what it is called there. */
export function LanguageFields({ written, onChange }: Props) {
  const chosen = foreignLanguage.safeParse(written.language)
  return (
    <>
      <Paragraph className="t-second">用什么语言讲</Paragraph>
      <Choices
        label="用什么语言讲"
        grid
        options={spoken}
        chosen={[written.language ?? '']}
        onChoose={(language) => onChange({ language })}
      />
      {chosen.success && (
        <WrittenField
          name="foreignTitle"
          label={`${languageNames[chosen.data][0]}的名称（可不填）`}
          written={written}
          onChange={onChange}
        />
      )}
    </>
  )
}
