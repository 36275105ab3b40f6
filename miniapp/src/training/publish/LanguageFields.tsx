import { foreignLanguage, languageNames } from '@cgt/shared/training/language'
import { Choices } from '../../ui/Choices'
import { Paragraph } from '../../ui/element'
import { Field } from '../../ui/Field'
import type { Written, WrittenSession } from './written'

interface Props {
  readonly session: WrittenSession
  readonly titles: Written['titles']
  readonly onChange: (part: Partial<WrittenSession>) => void
  readonly onTitles: (titles: Written['titles']) => void
}

const spoken = [
  { value: '', label: '汉语' },
  ...foreignLanguage.options.map((value) => ({ value, label: languageNames[value].join(' ') })),
]

/** In which language a session is held, and what the training is called there. */
export function LanguageFields({ session: { language }, titles, onChange, onTitles }: Props) {
  const chosen = foreignLanguage.safeParse(language)
  return (
    <>
      <Paragraph className="t-second">用什么语言讲</Paragraph>
      <Choices
        label="用什么语言讲"
        grid
        options={spoken}
        chosen={[language]}
        onChoose={(value) => onChange({ language: value })}
      />
      {chosen.success && (
        <Field
          id={`training-title-${chosen.data}`}
          label={`${languageNames[chosen.data][0]}的名称（可不填）`}
          maxLength={80}
          value={titles[chosen.data] ?? ''}
          onChange={(title) => onTitles({ ...titles, [chosen.data]: title })}
        />
      )}
    </>
  )
}
