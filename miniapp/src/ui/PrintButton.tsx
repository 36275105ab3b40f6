import { printPage } from '../platform/share'
import { Button } from './Button'
import { web } from './element'

/** Only browsers print; a desk's officer hands out the paper, a phone keeps it as a PDF. */
export const PrintButton = ({ children }: { readonly children: string }) =>
  web ? (
    <Button look="plain" icon="print" onTap={printPage}>
      {children}
    </Button>
  ) : null
