import { type Invariant, whereNot } from './slice-rows.ts'

const sealed = /^2\.[AS]\./

/** Who people are, and the rows that find an ID number. */
export const detailsHold: readonly Invariant[] = [
  {
    name: 'a name and an ID number are kept sealed',
    brokenAt: ({ details }) =>
      whereNot(
        details,
        ({ told }) => told === null || (sealed.test(told.realName) && sealed.test(told.idNumber)),
      ),
  },
  {
    name: 'every ID number that is kept is found, and is its person’s alone',
    brokenAt: ({ details, at }) =>
      whereNot(details, ({ pk, told }) => {
        if (told === null) return true
        const row = at({ pk: `IDNUMBER#${told.numberHash}`, sk: 'IDNUMBER' })
        return `PERSON#${row?.personId}` === pk
      }),
  },
  {
    name: 'no ID number is held that its person does not keep',
    brokenAt: ({ numberRows, details }) =>
      whereNot(numberRows, ({ pk, personId }) =>
        details.some(
          (row) => row.pk === `PERSON#${personId}` && pk === `IDNUMBER#${row.told?.numberHash}`,
        ),
      ),
  },
]
