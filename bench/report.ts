import { bundle } from './bundle.ts'
import { race } from './eligibility/race.ts'

const say = (text: string): void => void process.stderr.write(`${text}\n`)
console.log(JSON.stringify(await race(await bundle('eligibility/run-engine.ts'), say), null, 1))
