import type { Diagnosis } from '#office/operations/diagnosis.ts'

/** What someone should see to, the worst first. */
export function toMend(lines: readonly Diagnosis[]): readonly Diagnosis[] {
  return (['bad', 'look'] as const).flatMap((state) => lines.filter((line) => line.state === state))
}
