import { createStored } from '../platform/stored'

/** Whether the person agreed to keep their record in step with this phone. Nothing is sent before. */
export const inStep = createStored('inStep', false)
