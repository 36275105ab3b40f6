import type { Ruleset } from '@cgt/shared/competitions/ruleset'
import { rulesetTemplates } from '@cgt/shared/competitions/templates/templates'
import { createStored } from '../../platform/stored'

export type TemplateName = keyof typeof rulesetTemplates

/** Rules as they are being written, and the template that they began with. */
export interface WrittenRules {
  readonly template: TemplateName
  readonly rules: Ruleset
}

export const fromTemplate = (template: TemplateName): WrittenRules => ({
  template,
  rules: rulesetTemplates[template],
})

/** The rules that are being tried, kept on the phone. */
export const draft = createStored<WrittenRules>('competitionRules', fromTemplate('skills'))
