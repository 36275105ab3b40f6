import type { Cite } from '@cgt/shared/eligibility/criterion'
import type { Document } from '@cgt/shared/eligibility/policy'
import { calendarDate } from '@cgt/shared/values/calendar-date'

const marks: Readonly<Record<NonNullable<Cite['mark']>, string>> = {
  conflicting: '冲突：别的公开页面说法不同',
  unseen: '未见：正文里没见到这一句，来自旁证',
  inferred: '推断：由上下文推出，不是原话',
}

export interface Sentence {
  readonly text: string
  readonly from: string
  /** Where the document can be read. */
  readonly url?: string
  readonly mark?: string
}

/** A cited sentence with where it stands: document, article, date. */
export function citation(
  { document, article, text, mark }: Cite,
  documents: Readonly<Record<string, Document>>,
): Sentence {
  const found = documents[document]
  const from = [found?.name, article, found?.date && calendarDate(found.date)]
    .filter(Boolean)
    .join(' · ')
  return {
    text,
    from,
    ...(found?.url ? { url: found.url } : {}),
    ...(mark ? { mark: marks[mark] } : {}),
  }
}
