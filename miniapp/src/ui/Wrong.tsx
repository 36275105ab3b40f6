import { failureText } from '../platform/failure-text'
import { Paragraph } from './element'

/** Why it was not done, said where it was asked for. */
export function Wrong({ error }: { readonly error: unknown }) {
  const { sentence, correlationId } = failureText(error)
  return (
    <Paragraph className="field__wrong">
      {sentence}
      {correlationId ? `（编号 ${correlationId}）` : ''}
    </Paragraph>
  )
}
