import type { JSX } from 'preact'
import { changeOf } from '#office/acts/kinds/import-changes.ts'
import { Button } from '#ui/button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { changeWords } from './change-words.ts'
import { registerTakeBackPath } from './paths.ts'
import type { MadeCorrection } from './source.ts'

/** The newest are looked at; the others are counted. */
const mostShown = 100

interface Props {
  readonly id: string
  readonly token: string
  readonly corrections: readonly MadeCorrection[]
}

/** What was put right so far; each can be taken back. */
export function CorrectionsTable({ id, token, corrections }: Props): JSX.Element {
  const newest = corrections.toReversed().slice(0, mostShown)
  const more = corrections.length - newest.length
  const told = newest.map((one) => {
    const { change, words } = changeOf(one, one.changed)
    return { id: one.id, idle: one.changed === 0, ...changeWords(change, words) }
  })
  return (
    <ChangeForm action={registerTakeBackPath(id)} token={token}>
      <p class="hint">改动只在这里，上传的文件没有动；导入时一并记下改了什么。</p>
      <DataTable
        caption="已改的地方"
        columns={[
          { label: '表', cell: ({ sheet }) => sheet },
          { label: '位置', cell: ({ place }) => place },
          { label: '改动', cell: ({ what }) => what },
          { label: '数量', cell: ({ changed, idle }) => (idle ? '没有用上' : changed) },
          {
            label: '操作',
            kind: 'actions',
            cell: ({ id: one }) => (
              <Button look="quiet" name="taken" value={String(one)}>
                取消这处改动
              </Button>
            ),
          },
        ]}
        rows={told}
        rowKey={(one) => String(one.id)}
        empty={null}
      />
      {more > 0 ? <p class="hint">还有较早的 {more} 处没有列出。</p> : null}
      {corrections.length > 1 ? (
        <Button name="taken" value="all">
          取消全部改动
        </Button>
      ) : null}
    </ChangeForm>
  )
}
