import { readFileSync } from 'node:fs'

const TICK = 10 // milliseconds; sysconf(_SC_CLK_TCK) is 100 on Linux

/** Processor time of a process so far, in milliseconds. Linux only, like `memory`. */
export function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * TICK
}

/** Resident memory of a process in MB. */
export function memory(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Math.round(Number(found?.[1] ?? 0) / 1024)
}
