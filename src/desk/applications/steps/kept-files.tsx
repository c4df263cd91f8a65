import type { JSX } from 'preact'
import { fileKindAndSize } from '#office/files/file-words.ts'
import type { StoredFile } from '#office/files/stored-file.ts'

/** Files that came with a form which came back: no browser can choose them again by itself. */
export function KeptFiles({ files }: { readonly files: readonly StoredFile[] }): JSX.Element | null {
  if (files.length === 0) return null
  return (
    <div class="field">
      <p>已经收下的文件，不用再选：</p>
      <ul class="plain-list">
        {files.map((file) => (
          <li key={file.id}>
            {file.name}（{fileKindAndSize(file)}）
          </li>
        ))}
      </ul>
      <input type="hidden" name="kept" value={files.map(({ id }) => id).join(',')} />
      <div class="tick">
        <input id="dropFiles" type="checkbox" name="dropFiles" />
        <label for="dropFiles">不用这些文件，重新选择</label>
      </div>
    </div>
  )
}
