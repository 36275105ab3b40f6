import type { Ruleset } from '../ruleset.ts'
import { labourCompetition } from './labour-competition.ts'
import { skillsContest } from './skills-contest.ts'
import { teamContest } from './team-contest.ts'

/** What an organiser begins with. */
export const rulesetTemplates = {
  skills: skillsContest,
  labour: labourCompetition,
  team: teamContest,
} as const satisfies Readonly<Record<string, Ruleset>>
