/** How a command ended: 0 done, 1 done and errors were found, 2 the input or the call cannot be used. */
export type ExitCode = 0 | 1 | 2

/** One clear line on stderr: what, where, what to do. */
export function refuse(line: string): ExitCode {
  process.stderr.write(`${line}\n`)
  return 2
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
