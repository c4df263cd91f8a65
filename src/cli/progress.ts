export interface Progress {
  step(label: string): void
  done(): void
}

/** A line on stderr that is rewritten; silent where stderr is no terminal. */
export function progressOf(total: number, what: string): Progress {
  const shown = process.stderr.isTTY && total > 3
  let at = 0
  return {
    step(label) {
      at++
      if (shown) process.stderr.write(`\r\u001b[K${what} ${at}/${total}  ${label}`)
    },
    done() {
      if (shown) process.stderr.write('\r\u001b[K')
    },
  }
}
