/** The key of every local stack, as serverless.yml has it: worth nothing elsewhere. */
export const localAuditKey = 'MC4CAQAwBQYDK2VwBCIEIDbXhCykMTxcrGsKgqHC63STdA_1S2Y0FQ6ClsQnsHug'

export const localPublicKey = 'MCowBQYDK2VwAyEA839o2p1QpEbMfJntUAXAhxV2bXJ9Nv6R-gNpHATydZE'

/** A key that nobody was told to trust. */
export const strangersAuditKey = 'MC4CAQAwBQYDK2VwBCIEIIyFVRH2rr68heUfGlNnF2OU84JzjzwbeCN8oQvcEa3X'
