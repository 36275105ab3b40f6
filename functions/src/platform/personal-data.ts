import type { Item, Key, Table, Write } from './table.ts'

/** One thing that is held about a person: as they read it, and as a program does. */
export interface HeldEntry {
  readonly label: string
  readonly text: string
  readonly data: Readonly<Record<string, unknown>>
}

/** Everything of one kind. */
export interface HeldSection {
  /** For programs. */
  readonly name: string
  readonly title: string
  readonly entries: readonly HeldEntry[]
}

/** What a slice keeps about people: every slice that keeps anything contributes one. */
export interface PersonalData {
  /** All of it, opened. */
  readonly held: (personId: string) => Promise<readonly HeldSection[]>
  /** Removes what is left of it; done twice, it changes nothing more. */
  readonly erase: (personId: string) => Promise<void>
}

const rowsAtOnce = 100

/** Everything under one `pk` whose `sk` begins so, in the order of its keys. */
export async function* rowsUnder(table: Table, pk: string, begins = ''): AsyncGenerator<Item> {
  let after: string | undefined
  do {
    const rows: readonly Item[] = await table.list({
      pk,
      begins,
      limit: rowsAtOnce,
      ...(after !== undefined && { after }),
    })
    yield* rows
    after = rows[rowsAtOnce - 1]?.sk
  } while (after !== undefined)
}

const manyAtOnce = 1000

/**
 * The same, for lists of thousands: no more of each row than these fields, and until there is none
 * left, as the store hands over no more than a megabyte at once, however many were asked for.
 */
export async function* manyRowsUnder(
  table: Table,
  pk: string,
  begins: string,
  fields: readonly string[],
): AsyncGenerator<Item> {
  let after: string | undefined
  do {
    const rows: readonly Item[] = await table.list({
      ...{ pk, begins, fields, limit: manyAtOnce },
      ...(after !== undefined && { after }),
    })
    yield* rows
    after = rows.at(-1)?.sk
  } while (after !== undefined)
}

/** Removes everything under one `pk`, but for what `keeps` says. */
export async function eraseUnder(
  table: Table,
  pk: string,
  keeps: (row: Key) => boolean = () => false,
): Promise<void> {
  for await (const row of rowsUnder(table, pk))
    if (!keeps(row)) await table.remove({ pk, sk: row.sk })
}

/** What closing an account takes with it in one transaction; asked anew when somebody was quicker. */
export type Closing = (personId: string) => Promise<readonly Write[]>
