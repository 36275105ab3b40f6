/**
 * Signals a process and everything it started, if any of it is left.
 * @param {number | undefined} leader the process that leads the group
 * @param {NodeJS.Signals | 0} signal 0 only asks whether it is there
 * @returns {boolean} whether there was anything to signal
 */
export function signalGroup(leader, signal) {
  if (!leader) return false
  try {
    process.kill(-leader, signal)
    return true
  } catch {
    return false
  }
}
