import { type ComponentProps, lazy, Suspense } from 'react'
import type { KitPopup } from './kit-popup.h5'

const Popup = lazy(async () => ({ default: (await import('./kit-popup.h5')).KitPopup }))

/** The kit's popup, fetched once the page stands: no page begins with an open sheet. */
export const SheetPopup = (props: ComponentProps<typeof KitPopup>) => (
  <Suspense fallback={null}>
    <Popup {...props} />
  </Suspense>
)
