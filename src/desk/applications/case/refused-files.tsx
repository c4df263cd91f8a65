import type { JSX } from 'preact'
import type { AttachedFile } from '#office/applications/room/case-room.ts'
import { purposeWords } from '#office/applications/room/purpose-words.ts'
import type { FilePurpose } from '#office/applications/room/purposes.ts'
import { fileRefusalSentence } from '#office/files/file-words.ts'
import { Alert } from '#ui/alert.tsx'

/** What is missing once the file a step was taken with turned out to be none. */
const missing: Readonly<Partial<Record<FilePurpose, string>>> = {
  proof:
    '凭它登记的送达、缴费现在没有凭证：请重新取得凭证，以「送达、缴费凭证」加入；登记的日期也有误的，请提出更正。',
  given: '它不会发给申请人：请另备附件再加入；已经送审的，请退回修改。',
}

/** Files the scanner refused after their step was taken: said at the head of the case, for a list at its foot is read by nobody. */
export function RefusedFiles({ files }: { readonly files: readonly AttachedFile[] }): JSX.Element | null {
  const refused = files.flatMap((file) =>
    file.state.state === 'refused' ? [{ file, because: file.state.because }] : [],
  )
  if (refused.length === 0) return null
  return (
    <>
      {refused.map(({ file, because }) => (
        <Alert
          key={file.id}
          state="error"
          title={`材料「${file.name}」（${purposeWords[file.purpose]}）没有通过安全检查，不能打开`}
        >
          <p>{fileRefusalSentence(because)}</p>
          {missing[file.purpose] === undefined ? null : <p>{missing[file.purpose]}</p>}
          <p>
            <a href="#files">看材料</a>
          </p>
        </Alert>
      ))}
    </>
  )
}
