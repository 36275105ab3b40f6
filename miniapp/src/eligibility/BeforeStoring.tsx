import { beforeStoring } from './before-storing'

/** Asks for consent, on its own, before the first sensitive answer is kept anywhere but here. */
export function BeforeStoring() {
  const Asked = beforeStoring()
  return <Asked />
}
