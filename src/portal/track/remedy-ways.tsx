import type { JSX } from 'preact'
import { dateInWords, type PlainDate } from '#law/calendar/plain-date.ts'

/** What can be done against a reply. */
export interface Remedy {
  /** The clause of the reply, word for word. */
  readonly clause: string
  /** The last day of each way that is open now; empty where nobody knows yet when the reply arrived. */
  readonly terms: readonly { readonly way: string; readonly where: string; readonly until: PlainDate }[]
}

export function RemedyWays({ remedy: { clause, terms } }: { readonly remedy: Remedy }): JSX.Element {
  return (
    <>
      <h2>对答复不服</h2>
      <p>{clause}</p>
      {terms.length > 0 ? (
        <ul class="points">
          {terms.map(({ way, where, until }) => (
            <li key={way}>
              {way}：向{where}提出，最迟 <strong>{dateInWords(until)}</strong>
            </li>
          ))}
        </ul>
      ) : (
        <p class="hint">从您收到答复之日起计算；按时提出，不要等到最后一天。</p>
      )}
    </>
  )
}
