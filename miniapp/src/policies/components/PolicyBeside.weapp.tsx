/** WeChat is always a phone: nothing stands beside a list, and what would is left out of the main package. */
export const PolicyBeside = (_: { readonly policyId: string }) => null
