import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { PackProvider } from '../eligibility/PackProvider'
import { packSource } from '../policies/pack-source'
import { smallPack } from './small-pack'
import { phone } from './taro'

/** Answers the pack's own requests; everything else goes to `rest`. */
export function servePack(
  rest: typeof phone.answer = async () => ({ statusCode: 404, data: null }),
) {
  phone.answer = async (request) => {
    if (request.url === '/api/packs/current')
      return { statusCode: 200, data: { hash: smallPack.hash } }
    if (request.url === `/api/packs/${smallPack.hash}`) return { statusCode: 200, data: smallPack }
    return rest(request)
  }
}

/** A page as the app shows it, with a query client of its own. */
export function renderPage(page: ReactElement) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  return render(
    <QueryClientProvider client={queries}>
      <PackProvider source={packSource}>{page}</PackProvider>
    </QueryClientProvider>,
  )
}
