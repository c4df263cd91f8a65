import type { JSX } from 'preact'
import type { FrozenLetter } from '#office/applications/room/letter-room.ts'
import { Panel } from '#ui/panel.tsx'
import { letterPath } from '../paths.ts'

interface Props {
  /** The case's own address. */
  readonly at: string
  readonly letters: readonly FrozenLetter[]
  /** False where nothing is sent from here: then the letters stand without what goes along with them. */
  readonly sends: boolean
  /** What stands below them. */
  readonly foot?: JSX.Element
}

/** The letters that left the drafting table, each as papers and with what goes along with it. */
export function LettersPanel({ at, letters, sends, foot }: Props): JSX.Element {
  return (
    <Panel title="文书">
      {letters.length === 0 ? (
        <p class="hint">还没有正式文书。发出告知书或者签发答复以后，文书列在这里。</p>
      ) : null}
      <ul class="plain-list">
        {letters.map((letter, place) => (
          <li key={place} class="row">
            <span>
              {letter.title}
              <span class="hint">　{[letter.number, addresseeOf(letter)].filter(Boolean).join('，')}</span>
            </span>
            <span class="no-print">
              <Paper at={at} place={place} kind="docx" word="Word" letter={letter} />
              {letter.pdf === null ? null : (
                <Paper at={at} place={place} kind="pdf" word="PDF" letter={letter} />
              )}
              {letter.to === 'inside' || !sends ? null : (
                <>
                  <Paper at={at} place={place} kind="proof-of-service" word="送达回证" letter={letter} />
                  <Paper at={at} place={place} kind="envelope" word="信封" letter={letter} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {foot ?? null}
    </Panel>
  )
}

function addresseeOf({ to }: FrozenLetter): string {
  if (to === 'applicant') return '致申请人'
  return to === 'inside' ? '内部' : `致被征求意见的${to.party}方`
}

interface PaperProps {
  readonly at: string
  readonly place: number
  readonly kind: Parameters<typeof letterPath>[2]
  readonly word: string
  readonly letter: FrozenLetter
}

function Paper({ at, place, kind, word, letter }: PaperProps): JSX.Element {
  return (
    <a href={letterPath(at, place, kind)} aria-label={`下载${letter.title}的${word}`}>
      {word}
    </a>
  )
}
