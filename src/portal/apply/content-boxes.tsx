import type { JSX } from 'preact'
import { Button } from '#ui/button.tsx'
import { type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { mostContents } from './what-form.ts'

interface Props {
  readonly contents: readonly string[]
  readonly mistakes: readonly Mistake[]
}

/** One box for each thing asked for, with one more or one less at the press of a button. */
export function ContentBoxes({ contents, mistakes }: Props): JSX.Element {
  const boxes = contents.length === 0 ? [''] : contents
  return (
    <>
      {boxes.map((value, at) => (
        <div class="boxed" key={at}>
          <TextArea
            name={`content-${at}`}
            label={boxes.length === 1 ? '需要的信息' : `第 ${at + 1} 项`}
            value={value}
            rows={4}
            mistake={mistakeAt(mistakes, `content-${at}`)}
          />
          {boxes.length > 1 ? (
            <Button look="quiet" name="press" value={`remove-${at}`}>
              删去第 {at + 1} 项
            </Button>
          ) : null}
        </div>
      ))}
      {boxes.length < mostContents ? (
        <p class="field">
          <Button name="press" value="add">
            再加一项
          </Button>
        </p>
      ) : (
        <p class="hint">一件申请最多 {mostContents} 项，其余的请另提一件。</p>
      )}
    </>
  )
}
