/** Work that nobody asks for, such as freezing unused accounts or sending reminders. */
export interface Job {
  /** For the log; no two alike. */
  readonly name: string
  /** Minutes from the end of one run to the next; a day where absent. */
  readonly every?: number
  readonly run: () => Promise<unknown>
}

/** The time, and how to be called later in it. */
export interface Timing {
  readonly now: () => number
  /** Calls back after so many milliseconds, unless it is cancelled first. */
  readonly later: (milliseconds: number, call: () => void) => { cancel(): void }
}

export interface JobsAtWork {
  /** Settles once every job has run for the first time. */
  readonly first: Promise<void>
  /** Nothing begins any more; waits for what is under way. */
  close(): Promise<void>
}

const minute = 60_000
const aDay = 24 * 60

/**
 * Runs each job at once and then again and again, one at a time in the order of the list, until it is closed. A job that
 * fails is told to `failed` and tried again when it is due next; it keeps no other from running.
 */
export function startJobs(
  jobs: readonly Job[],
  failed: (error: unknown, job: string) => void,
  timing: Timing = realTiming,
): JobsAtWork {
  const due = new Map(jobs.map((job) => [job, timing.now()]))
  let isClosed = false
  let waiting: { cancel(): void } | undefined
  let underWay = Promise.resolve()

  async function runDue(): Promise<void> {
    for (const job of jobs) {
      if (isClosed) return
      if ((due.get(job) ?? 0) > timing.now()) continue
      await job.run().catch((error: unknown) => failed(error, job.name))
      due.set(job, timing.now() + (job.every ?? aDay) * minute)
    }
    if (isClosed || jobs.length === 0) return
    const next = Math.min(...due.values())
    waiting = timing.later(Math.max(0, next - timing.now()), () => {
      underWay = runDue()
    })
  }

  const first = runDue()
  underWay = first
  return {
    first,
    close: () => {
      isClosed = true
      waiting?.cancel()
      return underWay
    },
  }
}

const realTiming: Timing = {
  now: Date.now,
  later: (milliseconds, call) => {
    // The work of a server, not a reason to keep a program alive.
    const timer = setTimeout(call, milliseconds).unref()
    return { cancel: () => clearTimeout(timer) }
  },
}
