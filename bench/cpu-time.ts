/** Milliseconds of processor time since then: what other processes do meanwhile is left out. */
export function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}
