interface Gateway {
  readonly requestContext?: { readonly http?: { readonly sourceIp?: string } }
}

/**
 * Where a request came from, as the gateway saw it: a header could say anything. Requests that came
 * through no gateway share one address.
 */
export const addressOf = (env: unknown): string =>
  (env as Gateway | undefined)?.requestContext?.http?.sourceIp ?? 'nowhere'
