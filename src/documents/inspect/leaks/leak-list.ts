import { personalNumbersIn } from '#office/annual-report/checking/privacy.ts'
import type { Leak } from '#office/files/stored-file.ts'

export interface LeakList {
  /** Found once more at a place already named, it is only counted. */
  add(kind: Leak['kind'], where: string, found: string): void
  /** Adds the personal numbers in a text. */
  numbers(where: string, text: string): void
  all(): readonly Leak[]
}

/** The same list for a file within the file: each place is told with where that lies. */
export function within(leaks: LeakList, place: string): LeakList {
  const add: LeakList['add'] = (kind, where, found) => leaks.add(kind, `${place}：${where}`, found)
  return { add, numbers: (where, text) => addNumbers(add, where, text), all: leaks.all }
}

function addNumbers(add: LeakList['add'], where: string, text: string): void {
  for (const { kind, masked } of personalNumbersIn(text)) add(kind, where, masked)
}

/** Adds what it finds; throws where the file cannot be read. */
export type LeakFinder = (bytes: Buffer, leaks: LeakList) => Promise<void>

/** More are no help to whoever reads them. */
const most = 200
const mostLetters = 40

export function newLeakList(): LeakList {
  const found = new Map<string, { readonly leak: Leak; count: number }>()
  const add = (kind: Leak['kind'], where: string, text: string) => {
    const key = `${kind} ${where}`
    const before = found.get(key)
    if (before) before.count++
    else if (found.size < most) found.set(key, { leak: { kind, where, found: shown(text) }, count: 1 })
  }
  return {
    add,
    numbers: (where, text) => addNumbers(add, where, text),
    all: () =>
      [...found.values()].map(({ leak, count }) =>
        count > 1 ? { ...leak, found: `${leak.found}（共${count}处）` } : leak,
      ),
  }
}

/** Shortened, on one line, with the middle of long numbers left out. */
function shown(text: string): string {
  const plain = text
    .slice(0, 20 * mostLetters)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .replace(
      /\d{7,}[xX]?/gu,
      (digits) => `${digits.slice(0, 3)}${'*'.repeat(digits.length - 5)}${digits.slice(-2)}`,
    )
  const letters = [...plain]
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters).join('')}…` : plain
}
