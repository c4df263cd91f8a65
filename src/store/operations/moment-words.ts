const beijing = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** `2026-11-24 21:13（北京时间）`, wherever the machine believes itself to be. `at`: milliseconds since 1970, or ISO 8601. */
export function momentWords(at: number | string): string {
  return `${beijing.format(new Date(at))}（北京时间）`
}
