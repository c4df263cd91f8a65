import type { JSX } from 'preact'
import { consultationAnswered } from '#office/acts/kinds/application-consultation.ts'
import { departmentAnswered } from '#office/acts/kinds/application-department.ts'
import type { Opinion } from '#office/applications/case/dossier.ts'
import type { CaseRecord } from '#office/applications/room/case-room.ts'
import { givenFiles } from '#office/applications/room/given-files.ts'
import { DescriptionList, type Fact } from '#ui/description-list.tsx'
import { Panel } from '#ui/panel.tsx'
import { RoundAlert } from '../case/round-alert.tsx'
import { casePath } from '../paths.ts'

const came: Readonly<Record<'pending' | 'lapsed' | Opinion, string>> = {
  pending: '尚未答复',
  lapsed: '逾期未答复',
  agrees: '同意公开',
  objects: '不同意公开',
  partly: '部分同意',
}

interface Props {
  readonly record: CaseRecord
  readonly nameOf: (person: string) => string
}

/** What a reply is written from: what was asked, found and said. */
export function DraftBasis({ record, nameOf }: Props): JSX.Element {
  const { file } = record
  const { contents, searches, consultations, departments } = file.dossier
  const given = givenFiles(record.files)
  const facts: readonly Fact[] = [
    { term: '申请内容', value: contents.join('；') || '（已删除）' },
    ...searches.map(({ on, places, terms, found }) => ({
      term: `检索 ${on}`,
      value: `${places}；${terms}${found === '' ? '' : `；${found}`}`,
    })),
    ...consultations.map(({ who, party, came: answer }) => ({
      term: `意见（${party}）`,
      value: withWords(came[answer], saidIn(record, consultationAnswered.id, { who, party }, 'reasons')),
    })),
    ...(given.length === 0
      ? []
      : [{ term: '拟提供的附件', value: given.map(({ name }) => name).join('、') }]),
    ...departments.map(({ department, answeredOn }) => ({
      term: department,
      value:
        answeredOn === null
          ? '协办，尚未回复'
          : withWords(
              `协办，${answeredOn} 回复`,
              saidIn(record, departmentAnswered.id, { department }, 'answer'),
            ),
    })),
  ]
  return (
    <>
      <RoundAlert file={file} nameOf={nameOf} />
      <Panel title="已有的材料">
        <DescriptionList facts={facts} />
        {given.length > 0 ? null : (
          <p class="hint">
            予以公开并随答复提供材料的，先在
            <a href={`${casePath(file.dossier.number)}#files`}>案件的「材料」</a>
            里以「拟提供给申请人的附件」加入，审核、保密审查和签发时一并核对。
          </p>
        )}
      </Panel>
    </>
  )
}

/** What came back in their own words: the newest act that says it keeps them, the folded case does not. */
function saidIn(
  { acts }: CaseRecord,
  kind: string,
  of: Readonly<Record<string, string>>,
  key: 'reasons' | 'answer',
): string {
  const act = acts.findLast(
    (one) => one.kind === kind && Object.entries(of).every(([name, value]) => one.facts[name] === value),
  )
  const said = act?.personal?.[key] ?? act?.facts[key]
  return typeof said === 'string' ? said : ''
}

function withWords(short: string, said: string): string {
  return said === '' ? short : `${short}：${said}`
}
