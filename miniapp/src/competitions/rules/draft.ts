import type { Ruleset } from '@cgt/shared/competitions/ruleset'
import { rulesetTemplates } from '@cgt/shared/competitions/templates/templates'
import { createStored } from '../../platform/stored'

export type TemplateName = keyof typeof rulesetTemplates

interface Draft {
  readonly template: TemplateName
  readonly rules: Ruleset
}

export const fromTemplate = (template: TemplateName): Draft => ({
  template,
  rules: rulesetTemplates[template],
})

/** The rules that are being tried, kept on the phone. */
export const draft = createStored<Draft>('competitionRules', fromTemplate('skills'))
