import type { Mistake } from '#ui/error-summary.tsx'

/** What somebody forgot to fill in, told before it counts as a try. */
export function leftEmpty(
  values: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>>,
): readonly Mistake[] {
  return Object.entries(labels).flatMap(([field, label]) =>
    values[field]?.trim() ? [] : [{ field, message: `请输入${label}。` }],
  )
}
