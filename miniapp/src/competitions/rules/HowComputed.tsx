import { explain } from '@cgt/shared/competitions/explain'
import type { MarksScoring } from '@cgt/shared/competitions/round'
import type { Score } from '@cgt/shared/competitions/score'
import { Explained } from '../components/Explained'

interface Props {
  readonly scoring: MarksScoring
  readonly score: Score
}

/** How the total of an example came about. */
export const HowComputed = ({ scoring, score }: Props) => (
  <Explained told={explain(scoring, score)} />
)
