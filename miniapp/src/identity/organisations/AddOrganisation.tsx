import {
  mayStandBelow,
  type Organisation,
  regionOrganisation,
} from '@cgt/shared/identity/organisation'
import { readCreditCode } from '@cgt/shared/values/credit-code'
import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { askAgain } from '../../platform/own-query'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Sheet } from '../../ui/Sheet'
import { StepUpSheet } from '../../ui/StepUpSheet'
import { useProven } from '../../ui/use-proven'
import { Wrong } from '../../ui/Wrong'
import { api } from '../api'
import { AddOrganisationFields } from './AddOrganisationFields'
import type { Wanted } from './queries'
import type { ToAdd } from './to-add'

interface Props {
  /** What was looked for and is not there. */
  readonly wanted?: Wanted
  /** What it shall stand below, where that is known. */
  readonly above?: Organisation
  readonly onClose: () => void
}

/** Puts an organisation below a county, a park or a company; the county's union does. */
export function AddOrganisation({ wanted = {}, above, onClose }: Props) {
  const queries = useQueryClient()
  const add = useProven(api.addOrganisation, {
    onDone: onClose,
    onAnswer: () => askAgain(queries, 'organisations'),
  })
  const form = useForm<ToAdd>({
    defaultValues: {
      kind: 'enterprise',
      name: wanted.name ?? '',
      creditCode: wanted.creditCode ?? '',
      aboveId: above?.id ?? wanted.regionCode ?? '',
    },
  })
  const submit = form.handleSubmit(({ creditCode, ...given }) => {
    const read = readCreditCode(creditCode)
    add.send({ ...given, ...('code' in read ? { creditCode: read.code } : {}) })
  })
  const place = above ?? regionOrganisation(form.watch('aboveId'))
  const kinds = (['enterprise', 'grassrootsUnion', 'park', 'town'] as const).filter(
    (kind) => place === undefined || mayStandBelow(kind, place.kind),
  )
  return (
    <Sheet title="登记一个单位" open onClose={onClose}>
      <Paragraph className="t-second">
        {place ? `放在“${place.name}”下面。` : '先选它在哪个县区。'}名称和代码照着营业执照填。
      </Paragraph>
      <AddOrganisationFields form={form} kinds={kinds} hasPlace={above !== undefined} />
      {add.error && <Wrong error={add.error} />}
      <Button busy={add.isPending} onTap={submit}>
        登记
      </Button>
      <StepUpSheet {...add.stepUp} />
    </Sheet>
  )
}
