import type { JSX } from 'preact'
import { dateInWords } from '#law/calendar/plain-date.ts'
import { attachmentLines, type LetterModel, type Paragraph } from '#office/applications/letters/letter.ts'

interface Props {
  readonly letter: LetterModel
  /** Paragraphs that another edition does not have, by their place. */
  readonly fresh?: ReadonlySet<number>
}

/** A letter as its reader will see it; what a person must still write stands out. */
export function LetterSheet({ letter, fresh }: Props): JSX.Element {
  const { title, number, addressee, paragraphs, attachments, remedy, sender, on } = letter
  return (
    <div class="letter-sheet">
      <p class="letter-title">{title}</p>
      <p class="letter-number">{number ?? '（文号在签发时编定）'}</p>
      <p class="letter-to">
        <Runs runs={[addressee]} />：
      </p>
      {paragraphs.map((runs, at) => (
        <p key={at} class={fresh?.has(at) ? 'letter-fresh' : undefined}>
          {fresh?.has(at) ? (
            <ins>
              <Runs runs={runs} />
            </ins>
          ) : (
            <Runs runs={runs} />
          )}
        </p>
      ))}
      {remedy === null ? null : <p>{remedy}</p>}
      {attachmentLines(attachments).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p class="letter-end">{sender.name}</p>
      <p class="letter-end">{dateInWords(on)}</p>
      {sender.contact === '' ? null : <p class="letter-contact">{sender.contact}</p>}
    </div>
  )
}

function Runs({ runs }: { readonly runs: Paragraph }): JSX.Element {
  return (
    <>{runs.map((run, at) => (typeof run === 'string' ? run : <mark key={at}>＿＿（{run.blank}）</mark>))}</>
  )
}
