import type { OrganisationKind } from '@cgt/shared/identity/organisation'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { Choices } from '../../ui/Choices'
import { Field } from '../../ui/Field'
import { RegionPicker } from '../../ui/RegionPicker'
import { codeFault } from './code-words'
import type { ToAdd } from './to-add'
import { kindWords } from './words'

interface Props {
  readonly form: UseFormReturn<ToAdd>
  readonly kinds: readonly OrganisationKind[]
  /** What it stands below is settled. */
  readonly hasPlace: boolean
}

const nameRules = {
  required: '请填单位全称',
  minLength: { value: 2, message: '名称至少两个字' },
}

/** A union may have no code of its own; an enterprise always has one. */
const codeRules = (kind: OrganisationKind) => ({
  validate: (typed: string) =>
    typed === '' && kind !== 'enterprise' ? true : (codeFault(typed) ?? true),
})

/** What it is, where, how it is called, and its code. */
export function AddOrganisationFields({ form, kinds, hasPlace }: Props) {
  const { control, watch, setValue } = form
  const { errors } = form.formState
  const kind = watch('kind')
  return (
    <>
      {!hasPlace && (
        <RegionPicker
          label="在哪个县区"
          value={watch('aboveId')}
          inside
          onPick={(code) => setValue('aboveId', code)}
        />
      )}
      <Choices
        label="是什么"
        grid
        options={kinds.map((value) => ({ value, label: kindWords[value] }))}
        chosen={[kind]}
        onChoose={(value) => setValue('kind', value as OrganisationKind)}
      />
      <Controller
        control={control}
        name="name"
        rules={nameRules}
        render={({ field: { value, onChange, onBlur } }) => (
          <Field
            id="organisation-name"
            label="单位全称"
            maxLength={80}
            value={value}
            onChange={onChange}
            onBlur={onBlur}
            error={errors.name?.message}
          />
        )}
      />
      <Controller
        control={control}
        name="creditCode"
        rules={codeRules(kind)}
        render={({ field: { value, onChange, onBlur } }) => (
          <Field
            id="organisation-code"
            label={kind === 'enterprise' ? '统一社会信用代码' : '统一社会信用代码（没有就不填）'}
            maxLength={40}
            value={value}
            onChange={onChange}
            onBlur={onBlur}
            error={errors.creditCode?.message}
          />
        )}
      />
    </>
  )
}
