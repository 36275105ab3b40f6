import type { Ruleset } from '@cgt/shared/competitions/ruleset'
import { rulesetProblems } from '@cgt/shared/competitions/ruleset-problems'
import { rulesetTemplates } from '@cgt/shared/competitions/templates/templates'
import { useStored } from '../../../platform/stored'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Columns } from '../../../ui/Columns'
import { Paragraph } from '../../../ui/element'
import { Page } from '../../../ui/Page'
import { Segments } from '../../../ui/Segments'
import { Stack } from '../../../ui/Stack'
import { draft, fromTemplate, type TemplateName } from '../../rules/draft'
import { marked, withModule, withTies } from '../../rules/edit'
import { ModuleFields } from '../../rules/ModuleFields'
import { Outcome } from '../../rules/Outcome'
import { TieFields } from '../../rules/TieFields'
import { templateWords } from '../../rules/words'

const names = Object.keys(templateWords) as TemplateName[]
const templates = names.map((value) => ({ value, label: templateWords[value] }))

/** 竞赛评分规则: how a competition is scored, tried on a made-up event with every change. */
export default function Rules() {
  const { template, rules } = useStored(draft)
  const round = marked(rules)
  const problems = rulesetProblems(rules)
  const keep = (next: Ruleset) => draft.write({ template, rules: next })
  const isChanged = JSON.stringify(rules) !== JSON.stringify(rulesetTemplates[template])
  return (
    <Page title="竞赛评分规则" wide>
      <Segments
        label="从哪一种开始"
        options={templates}
        chosen={template}
        onChoose={(name) => draft.write(fromTemplate(name))}
      />
      <Columns
        aside={
          round && problems.length === 0 ? (
            <Outcome rules={rules} scoring={round.scoring} />
          ) : (
            <Problems words={problems.map((one) => one.words)} />
          )
        }
      >
        {round?.scoring.modules.map((module) => (
          <ModuleFields
            key={`${template}.${module.id}`}
            module={module}
            onChange={(change) => keep(withModule(draft.read().rules, module.id, change))}
          />
        ))}
        {round && <TieFields round={round} onChange={(ties) => keep(withTies(rules, ties))} />}
        {isChanged && (
          <Button look="plain" icon="retry" onTap={() => draft.write(fromTemplate(template))}>
            恢复成样板
          </Button>
        )}
      </Columns>
    </Page>
  )
}

/** Every fault, each with what to do; nothing is worked out by rules that have one. */
const Problems = ({ words }: { readonly words: readonly string[] }) => (
  <Card>
    <Stack gap={2}>
      <Paragraph className="t-strong">改好下面几处，才能看结果：</Paragraph>
      {words.map((one) => (
        <Paragraph key={one}>{one}</Paragraph>
      ))}
    </Stack>
  </Card>
)
