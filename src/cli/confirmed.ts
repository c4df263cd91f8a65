import { createInterface } from 'node:readline/promises'

/** Asks on the terminal for a word; false where another came, and where there is nobody to ask. */
export async function confirmed(word: string, given: boolean): Promise<boolean> {
  if (given) return true
  if (!process.stdin.isTTY) return false
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await asking.question(`确认请输入“${word}”，其他任何输入都不办理：`)
  asking.close()
  return answer.trim() === word
}
