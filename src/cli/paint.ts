import { styleText } from 'node:util'

export type Ink = 'red' | 'yellow' | 'green' | 'gray' | 'bold' | 'cyan'

/** Colours text where stdout is a terminal that shows them. */
export function paint(ink: Ink, text: string): string {
  return styleText(ink, text, { stream: process.stdout })
}
