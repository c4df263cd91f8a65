import type { JSX } from 'preact'
import { remedyNextSteps } from '#office/remedies/commands/next-steps.ts'
import { addingRefused } from '#office/remedies/commands/permission.ts'
import { isRemedyStepId, remedySteps } from '#office/remedies/commands/registry.ts'
import { remedyActDetails, remedyActTitle } from '#office/remedies/matter/act-words.ts'
import { remedyFilePurposes, remedyFileWords } from '#office/remedies/matter/file-purposes.ts'
import { blockOf, blockWords } from '#office/remedies/matter/intake.ts'
import { type Remedy, stageWords } from '#office/remedies/matter/remedy.ts'
import type { EvidenceList } from '#office/remedies/room.ts'
import { Alert } from '#ui/alert.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake } from '#ui/error-summary.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Steps } from '#ui/steps.tsx'
import { Tag } from '#ui/tag.tsx'
import { ActsPanel } from '../../matter/acts-panel.tsx'
import { MatterFiles } from '../../matter/matter-files.tsx'
import { remediesPath, remedyFilePath, remedyFilesPath } from '../paths.ts'
import { stageLook } from '../stage-look.ts'
import type { WorkOn } from '../work.ts'
import { ClocksPanel } from './clocks-panel.tsx'
import { FactsPanel } from './facts-panel.tsx'
import { RemedyFoot } from './foot.tsx'
import { PapersPanel } from './papers-panel.tsx'
import { stageSteps } from './stage-steps.ts'

interface Props {
  readonly setting: DeskSetting
  readonly work: WorkOn
  readonly evidence: EvidenceList | null
  readonly objections: readonly string[]
  /** The step just taken. */
  readonly done: string
  /** Of the form that adds files. */
  readonly purpose: string
  readonly mistakes: readonly Mistake[]
}

/** One reconsideration or lawsuit: where it stands, what is owed by when, its papers, what happened, what is next. */
export function MatterPage(props: Props): JSX.Element {
  const { setting, work, evidence, objections, done, purpose, mistakes } = props
  const { record, situation, asking, nameOf } = work
  const { file, acts, files } = record
  const { number, track, party } = file.dossier
  const title = number === '' ? '（无编号）' : number
  return (
    <DeskFrame
      setting={setting}
      title={title}
      entry={remediesPath}
      crumbs={[{ label: '行政复议、行政诉讼', href: remediesPath }, { label: number }]}
    >
      <PageHead
        title={title}
        tags={<Tag state={stageLook[file.stage]} word={stageWords[file.stage]} />}
        lead={`${blockWords[blockOf(track)]}${party === '' ? '' : `　${party}`}`}
      />
      <Done done={done} />
      <ErrorSummary mistakes={mistakes} />
      <Steps {...stageSteps(file)} />
      <Returned file={file} />
      <Frozen evidence={evidence} />
      <div class="beside">
        <div>
          <FactsPanel file={file} nameOf={nameOf} />
          <PapersPanel file={file} evidence={evidence} objections={objections} />
          <MatterFiles
            action={remedyFilesPath(number)}
            hrefOf={(file) => remedyFilePath(number, file)}
            empty="还没有材料。副本、通知、盖章的答复、决定书和判决书的扫描件都放在这里。"
            words={remedyFileWords}
            addable={remedyFilePurposes}
            files={files}
            mayAdd={addingRefused(file, asking) === undefined}
            token={setting.token}
            purpose={purpose}
            mistakes={mistakes}
          />
        </div>
        <div>
          <ClocksPanel work={work} />
          <ActsPanel
            acts={acts}
            title={remedyActTitle}
            by={({ by, number }) => `${nameOf(by)}，登记簿第 ${number} 号`}
            details={(act) => remedyActDetails(act, nameOf)}
          />
        </div>
      </div>
      <RemedyFoot
        number={number}
        next={remedyNextSteps(file, situation, asking)}
        over={file.stage === 'closed'}
      />
    </DeskFrame>
  )
}

function Done({ done }: { readonly done: string }): JSX.Element | null {
  if (done === 'files') return <Alert state="done" title="材料已加入" />
  if (done === 'new') return <Alert state="done" title="已登记，证据已按收到之时冻结" />
  return isRemedyStepId(done) ? <Alert state="done" title={`已办理：${remedySteps[done].label}`} /> : null
}

function Returned({ file }: { readonly file: Remedy }): JSX.Element | null {
  if (file.stage !== 'answering' || file.returned === null) return null
  return <Alert state="soon" title={`签发人退回：${file.returned}`} />
}

/** The list must condense to what was frozen; where it does not, somebody's words were erased since or the register is damaged. */
function Frozen({ evidence }: { readonly evidence: EvidenceList | null }): JSX.Element | null {
  if (evidence === null || evidence.frozen === null) return null
  if (evidence.frozen.sha256 === evidence.now.sha256) return null
  return <Alert state="error" title="证据目录与收到副本时冻结的不一致；请核验登记簿（gongkai verify）。" />
}
