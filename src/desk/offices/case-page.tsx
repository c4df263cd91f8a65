import type { JSX } from 'preact'
import { stageWords } from '#office/applications/case/case.ts'
import type { CaseRecord } from '#office/applications/room/case-room.ts'
import type { FrozenLetter, Preview } from '#office/applications/room/letter-room.ts'
import { Alert } from '#ui/alert.tsx'
import type { Crumb } from '#ui/breadcrumbs.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Steps } from '#ui/steps.tsx'
import { Tag } from '#ui/tag.tsx'
import { Draft, outcomeWords, Waiting } from '../applications/case/case-page.tsx'
import { ClocksPanel } from '../applications/case/clocks-panel.tsx'
import { FactsPanel } from '../applications/case/facts-panel.tsx'
import { FilesPanel } from '../applications/case/files-panel.tsx'
import { LettersPanel } from '../applications/case/letters-panel.tsx'
import { stageSteps } from '../applications/case/stage-steps.ts'
import { TimelinePanel } from '../applications/case/timeline-panel.tsx'
import { stageLook } from '../applications/stage-look.ts'
import type { Work } from '../applications/work.ts'
import { officeCasePath, officesPath } from './paths.ts'

interface Props {
  readonly setting: DeskSetting
  readonly crumbs: readonly Crumb[]
  readonly work: Work
  readonly record: CaseRecord
  readonly letters: readonly FrozenLetter[]
  readonly preview: Preview | undefined
  /** Just called for. */
  readonly done: boolean
}

/** A case that was called for, to be read: what its own office sees of it, without any step. */
export function CalledCasePage(props: Props): JSX.Element {
  const { setting, crumbs, work, record, letters, preview, done } = props
  const { situation, nameOf, authority } = work
  const { file, acts, files } = record
  const { number } = file.dossier
  const at = officeCasePath(authority, number)
  return (
    <DeskFrame setting={setting} title={`申请 ${number}`} entry={officesPath} crumbs={crumbs}>
      <PageHead
        title={`申请 ${number}`}
        tags={<Tag state={stageLook[file.stage]} word={stageWords[file.stage]} />}
        lead={outcomeWords(file)}
      />
      {done ? <Alert state="done" title="已调阅，调阅理由已记入这件申请的经过" /> : null}
      <Steps {...stageSteps(file, nameOf)} />
      <Waiting file={file} situation={situation} />
      <div class="beside">
        <div>
          <FactsPanel file={file} settings={situation.settings} nameOf={nameOf} />
          <Draft file={file} preview={preview} />
          <LettersPanel at={at} letters={letters} sends={false} />
          <FilesPanel
            at={at}
            files={files}
            token={setting.token}
            mayAdd={false}
            purpose="other"
            mistakes={[]}
          />
        </div>
        <div>
          <ClocksPanel at={at} file={file} situation={situation} />
          <TimelinePanel acts={acts} nameOf={nameOf} />
        </div>
      </div>
    </DeskFrame>
  )
}
