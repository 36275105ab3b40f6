import { config } from 'zod/v4/core'

// WeChat's Function is a stub: zod's probe for it succeeds, and the parser it then generates cannot be called.
config({ jitless: true })
