import type { JSX } from 'preact'
import { remedyActDetails, remedyActTitle } from '#office/remedies/matter/act-words.ts'
import { remedyFileWords } from '#office/remedies/matter/file-purposes.ts'
import { blockOf, blockWords } from '#office/remedies/matter/intake.ts'
import { stageWords } from '#office/remedies/matter/remedy.ts'
import { Alert } from '#ui/alert.tsx'
import type { Crumb } from '#ui/breadcrumbs.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Steps } from '#ui/steps.tsx'
import { Tag } from '#ui/tag.tsx'
import { ActsPanel } from '../../matter/acts-panel.tsx'
import { MatterFiles } from '../../matter/matter-files.tsx'
import { ClocksPanel } from '../../remedies/matter/clocks-panel.tsx'
import { FactsPanel } from '../../remedies/matter/facts-panel.tsx'
import { stageSteps } from '../../remedies/matter/stage-steps.ts'
import { stageLook } from '../../remedies/stage-look.ts'
import type { WorkOn } from '../../remedies/work.ts'
import { officeRemedyPath, officesPath } from '../paths.ts'

interface Props {
  readonly setting: DeskSetting
  readonly crumbs: readonly Crumb[]
  readonly work: WorkOn
  /** Just called for. */
  readonly done: boolean
}

/** A remedy that was called for, to be read: what its own office sees of it, without any step. */
export function CalledRemedyPage({ setting, crumbs, work, done }: Props): JSX.Element {
  const { record, nameOf, authority } = work
  const { file, acts, files } = record
  const { number, track } = file.dossier
  return (
    <DeskFrame setting={setting} title={number} entry={officesPath} crumbs={crumbs}>
      <PageHead
        title={number}
        tags={<Tag state={stageLook[file.stage]} word={stageWords[file.stage]} />}
        lead={blockWords[blockOf(track)]}
      />
      {done ? <Alert state="done" title="已调阅，调阅理由已记入这件案件的经过" /> : null}
      <Steps {...stageSteps(file)} />
      <div class="beside">
        <div>
          <FactsPanel file={file} nameOf={nameOf} leads={false} />
          <MatterFiles
            action={officeRemedyPath(authority, number)}
            hrefOf={(id) => `${officeRemedyPath(authority, number)}/files/${id}`}
            empty="还没有材料。"
            words={remedyFileWords}
            addable={[]}
            files={files}
            mayAdd={false}
            token={setting.token}
            purpose="other"
            mistakes={[]}
          />
        </div>
        <div>
          <ClocksPanel work={work} days={null} />
          <ActsPanel
            acts={acts}
            title={remedyActTitle}
            by={({ by, number: at }) => `${nameOf(by)}，登记簿第 ${at} 号`}
            details={(act) => remedyActDetails(act, nameOf)}
          />
        </div>
      </div>
    </DeskFrame>
  )
}
