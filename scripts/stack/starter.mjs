import { readFileSync } from 'node:fs'

/** The process that started a process; nothing where the system does not tell. */
function parentOf(pid) {
  try {
    // The name before it is in brackets, and may hold spaces.
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[1],
    )
  } catch {
    return undefined
  }
}

/**
 * Under `npm start` a shell stands between npm and us, and passes nothing on: when npm or the
 * shell is told to end, or killed, we are only left behind.
 */
export function whenStarterDies(end) {
  if (!process.env.npm_lifecycle_event) return
  const shell = process.ppid
  const npm = parentOf(shell)
  const watch = () => {
    if (process.ppid !== shell || parentOf(shell) !== npm) end()
  }
  setInterval(watch, 300).unref()
}
