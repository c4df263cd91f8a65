import type { JSX } from 'preact'
import type { FrozenLetter } from '#office/applications/room/letter-room.ts'
import { Panel } from '#ui/panel.tsx'
import { letterPath } from '../paths.ts'

interface Props {
  readonly number: string
  readonly letters: readonly FrozenLetter[]
}

/** The letters that left the drafting table, each as papers and with what goes along with it. */
export function LettersPanel({ number, letters }: Props): JSX.Element {
  return (
    <Panel title="文书">
      {letters.length === 0 ? (
        <p class="hint">还没有正式文书。发出告知书或者签发答复以后，文书列在这里。</p>
      ) : null}
      <ul class="plain-list">
        {letters.map((letter, at) => (
          <li key={at} class="row">
            <span>
              {letter.title}
              <span class="hint">　{[letter.number, addresseeOf(letter)].filter(Boolean).join('，')}</span>
            </span>
            <span class="no-print">
              <Paper number={number} at={at} kind="docx" word="Word" letter={letter} />
              {letter.pdf === null ? null : (
                <Paper number={number} at={at} kind="pdf" word="PDF" letter={letter} />
              )}
              {letter.to === 'inside' ? null : (
                <>
                  <Paper number={number} at={at} kind="proof-of-service" word="送达回证" letter={letter} />
                  <Paper number={number} at={at} kind="envelope" word="信封" letter={letter} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function addresseeOf({ to }: FrozenLetter): string {
  if (to === 'applicant') return '致申请人'
  return to === 'inside' ? '内部' : `致被征求意见的${to.party}方`
}

interface PaperProps {
  readonly number: string
  readonly at: number
  readonly kind: Parameters<typeof letterPath>[2]
  readonly word: string
  readonly letter: FrozenLetter
}

function Paper({ number, at, kind, word, letter }: PaperProps): JSX.Element {
  return (
    <a href={letterPath(number, at, kind)} aria-label={`下载${letter.title}的${word}`}>
      {word}
    </a>
  )
}
