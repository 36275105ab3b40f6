import { exampleOf } from '@cgt/shared/competitions/example'
import type { Ruleset } from '@cgt/shared/competitions/ruleset'
import { rulesetProblems } from '@cgt/shared/competitions/ruleset-problems'
import { rulesetTemplates } from '@cgt/shared/competitions/templates/templates'
import { View } from '@tarojs/components'
import { Button } from '../../ui/Button'
import { Columns } from '../../ui/Columns'
import { Segments } from '../../ui/Segments'
import { fromTemplate, type TemplateName, type WrittenRules } from './draft'
import { marked, withModule, withTies } from './edit'
import { ModuleFields } from './ModuleFields'
import { Outcome } from './Outcome'
import { OutcomeLine } from './OutcomeLine'
import { Problems } from './Problems'
import { TieFields } from './TieFields'
import { templateWords } from './words'
import './RulesEditor.scss'

interface Props {
  readonly written: WrittenRules
  readonly onChange: (change: (written: WrittenRules) => WrittenRules) => void
}

const names = Object.keys(templateWords) as TemplateName[]
const templates = names.map((value) => ({ value, label: templateWords[value] }))

/** Changes a ruleset, and shows with every change what it makes of a made-up event: beside the form, or in a line at hand. */
export function RulesEditor({ written: { template, rules }, onChange }: Props) {
  const round = marked(rules)
  const problems = rulesetProblems(rules).map(({ words }) => words)
  const result = problems.length === 0 ? exampleOf(rules)?.result : undefined
  const edit = (change: (rules: Ruleset) => Ruleset) =>
    onChange((now) => ({ ...now, rules: change(now.rules) }))
  const isChanged = JSON.stringify(rules) !== JSON.stringify(rulesetTemplates[template])
  const outcome = round && result && { scoring: round.scoring, result }
  return (
    <View className="rules-editor">
      <Segments
        label="从哪一种开始"
        options={templates}
        chosen={template}
        onChoose={(name) => onChange(() => fromTemplate(name))}
      />
      <OutcomeLine outcome={outcome} problems={problems} />
      <Columns aside={outcome ? <Outcome {...outcome} /> : <Problems words={problems} />}>
        {round?.scoring.modules.map((module) => (
          <ModuleFields
            key={`${template}.${module.id}`}
            module={module}
            onChange={(change) => edit((now) => withModule(now, module.id, change))}
          />
        ))}
        {round && (
          <TieFields round={round} onChange={(ties) => edit((now) => withTies(now, ties))} />
        )}
        {isChanged && (
          <Button look="plain" icon="retry" onTap={() => onChange(() => fromTemplate(template))}>
            恢复成样板
          </Button>
        )}
      </Columns>
    </View>
  )
}
