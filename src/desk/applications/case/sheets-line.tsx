import type { JSX } from 'preact'
import type { Case } from '#office/applications/case/case.ts'
import type { CaseSheet } from '#office/applications/room/letter-room.ts'
import { sheetPath } from '../paths.ts'

/** What each sheet is called, on the desk and as a file. */
export const sheetNames: Readonly<Record<CaseSheet, string>> = {
  approval: '审查呈批单',
  'search-record': '检索记录单',
  catalogue: '卷内目录',
}

interface Props {
  /** The case's own address. */
  readonly at: string
  readonly file: Case
}

/** The sheets that lie in the file of a case, filled in from the register as it stands: to print, sign by hand and bind. */
export function SheetsLine({ at, file }: Props): JSX.Element {
  return (
    <ul class="plain-list no-print">
      <li class="row">
        <span>
          卷内用表<span class="hint">　按案件现在的记录生成，可打印签字、归档</span>
        </span>
        <span>
          {sheetsOf(file).map((kind) => (
            <a key={kind} href={sheetPath(at, kind)}>
              {sheetNames[kind]}
            </a>
          ))}
        </span>
      </li>
    </ul>
  )
}

/** Nothing was looked for: then there is no record of it. */
function sheetsOf({ dossier }: Case): readonly CaseSheet[] {
  return dossier.searches.length === 0
    ? ['approval', 'catalogue']
    : ['approval', 'search-record', 'catalogue']
}
