import { useMutation } from '@tanstack/react-query'
import { saveFile } from '../platform/share'
import { Button } from './Button'
import { Paragraph } from './element'
import { Wrong } from './Wrong'

interface Props {
  /** Of the file, without its ending. */
  readonly name: string
  readonly make: () => Promise<ArrayBuffer>
  /** How far it is, where it takes long. */
  readonly progress?: string
  readonly children: string
}

/** Makes an Excel workbook and hands it over; only browsers can. */
export function WorkbookButton({ name, make, progress, children }: Props) {
  const { mutate, error, isPending } = useMutation({
    mutationFn: async () => saveFile(`${name}.xlsx`, await make()),
  })
  return (
    <>
      {error && <Wrong error={error} />}
      <Button look="outline" icon="file" busy={isPending} onTap={() => mutate()}>
        {children}
      </Button>
      {isPending && progress && <Paragraph className="t-second figures">{progress}</Paragraph>}
    </>
  )
}
