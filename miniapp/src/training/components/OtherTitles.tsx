import { foreignLanguage } from '@cgt/shared/training/language'
import type { Notice } from '@cgt/shared/training/notice'
import { Foreign } from '../../ui/element'

/** What a training is called in other languages. */
export const OtherTitles = ({ titles = {} }: Pick<Notice, 'titles'>) =>
  foreignLanguage.options.flatMap((language) => {
    const title = titles[language]
    return title ? (
      <Foreign key={language} language={language}>
        {title}
      </Foreign>
    ) : (
      []
    )
  })
