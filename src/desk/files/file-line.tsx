import type { JSX } from 'preact'
import { fileKindAndSize, fileRefusalSentence, fileStateWord } from '#office/files/file-words.ts'
import type { StoredFile } from '#office/files/stored-file.ts'
import type { State } from '#ui/state-icon.tsx'
import { Tag } from '#ui/tag.tsx'

const looks = { clean: 'done', waiting: 'waiting', refused: 'error' } as const satisfies Record<string, State>

interface Props {
  readonly file: StoredFile
  readonly href: string
  /** What it lies in the matter for. */
  readonly purpose: string
}

/** One file of a matter. Only what was looked at can be opened. */
export function FileLine({ file, href, purpose }: Props): JSX.Element {
  const { state, name } = file
  return (
    <>
      <span>
        {state.state === 'clean' ? <a href={href}>{name}</a> : name}
        <span class="hint">{`　${purpose}，${fileKindAndSize(file)}`}</span>
        {state.state === 'refused' ? <span class="hint">　{fileRefusalSentence(state.because)}</span> : null}
      </span>
      <Tag state={looks[state.state]} word={fileStateWord(state)} />
    </>
  )
}
