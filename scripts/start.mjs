// `npm start`: checks the machine, then hands over. Runs before anything is installed, and on a
// Node too old for the rest: no dependency here, and nothing new but in what is loaded last.
import { nodeComplaint } from './setup/node-version.mjs'

const complaint = nodeComplaint()
if (complaint) {
  console.error(complaint)
  process.exitCode = 1
} else {
  const { launch } = await import('./stack/launch.mjs')
  await launch()
}
