import type { Output } from '@cgt/shared/http/endpoint'
import type { enrolmentsContract } from '@cgt/shared/training/enrolments-contract'
import { momentText } from '@cgt/shared/values/moment-text'
import { Words } from '../../ui/element'
import { ToDecide } from '../roster/ToDecide'
import { reviewWords } from './review-words'

export type Wish = Output<typeof enrolmentsContract.listWishes>['items'][number]

/** One wish for a place: who, of which training, and until when it is looked at. */
export const WishCard = ({ wish }: { readonly wish: Wish }) => (
  <ToDecide noticeId={wish.noticeId} sessionId={wish.sessionId} one={wish}>
    <Words>{wish.title}</Words>
    <Words className="t-second figures">{`${momentText(wish.startsAt)} · ${wish.place}`}</Words>
    <Words className="t-small figures">{`${momentText(wish.since)} 报的名`}</Words>
    <Words className="t-small figures">{reviewWords(wish.review)}</Words>
  </ToDecide>
)
