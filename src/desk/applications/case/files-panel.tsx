import type { JSX } from 'preact'
import { purposeWords } from '#office/applications/room/purpose-words.ts'
import { type FilePurpose, filePurposes } from '#office/applications/room/purposes.ts'
import { type FilesShown, MatterFiles } from '../../matter/matter-files.tsx'
import { filePath, filesPath } from '../paths.ts'

interface Props extends FilesShown<FilePurpose> {
  /** The case's own address. */
  readonly at: string
}

/** What lies in a case. */
export function FilesPanel({ at, ...shown }: Props): JSX.Element {
  return (
    <MatterFiles
      {...shown}
      action={filesPath(at)}
      hrefOf={(file) => filePath(at, file)}
      empty="还没有材料。纸质申请表、检索材料、拟提供的附件都放在这里。"
      words={purposeWords}
      addable={addable}
    />
  )
}

/** Letters are made by gongkai itself. */
export const addable: readonly FilePurpose[] = filePurposes.filter((purpose) => purpose !== 'letter')
