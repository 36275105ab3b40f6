/** A request that cannot be answered; the message names the key at fault. */
export class RequestFault extends Error {}
