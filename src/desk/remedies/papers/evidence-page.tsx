import type { JSX } from 'preact'
import { dateInWords } from '#law/calendar/plain-date.ts'
import type { EvidenceItem, Standing } from '#office/remedies/evidence/evidence.ts'
import type { Remedy } from '#office/remedies/matter/remedy.ts'
import type { EvidenceList } from '#office/remedies/room.ts'
import { DataTable, type TableColumn } from '#ui/data-table.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { remediesPath, remedyPath } from '../paths.ts'

interface Props {
  readonly setting: DeskSetting
  readonly file: Remedy
  readonly list: EvidenceList
}

const groups: readonly { readonly standing: Standing; readonly title: string; readonly note: string }[] = [
  {
    standing: 'decision',
    title: '一、作出行政行为时的证据',
    note: '以签发答复的记录为界，此前登记在案的全部材料。',
  },
  {
    standing: 'service',
    title: '二、送达的证据',
    note: '作出以后形成，只证明发出和送达的时间、方式。',
  },
  {
    standing: 'after',
    title: '三、作出以后形成的其他材料（不作为证据）',
    note: '被申请人、被告不得自行收集证据（行政复议法第四十六条第一款；行政诉讼法第三十五条）。',
  },
]

/** 证据目录, to be printed: what the register held when the copy came, by act and digest. */
export function EvidencePage({ setting, file, list }: Props): JSX.Element {
  const { number, receivedOn, track } = file.dossier
  const same = list.frozen !== null && list.frozen.sha256 === list.now.sha256
  return (
    <DeskFrame
      setting={setting}
      title={`证据目录 ${number}`}
      entry={remediesPath}
      crumbs={[
        { label: '行政复议、行政诉讼', href: remediesPath },
        { label: number, href: remedyPath(number) },
        { label: '证据目录' },
      ]}
    >
      <PageHead
        title="证据目录"
        lead={`${setting.authority}　${track.caseNumber === '' ? number : track.caseNumber}　${dateInWords(receivedOn)}收到副本时冻结`}
      />
      {groups.map(({ standing, title, note }) => (
        <Group key={standing} title={title} note={note} items={inGroup(list, standing)} />
      ))}
      <Panel title="核对">
        <p>
          截至登记簿第 {list.now.through} 号记录，共 {list.now.items} 项。目录校验值（SHA-256）：
        </p>
        <p class="digest">{list.now.sha256}</p>
        <p class="hint">
          {same ? '与收到副本时登记的校验值一致。' : '与收到副本时登记的校验值不一致，请核验登记簿。'}
        </p>
      </Panel>
    </DeskFrame>
  )
}

function inGroup({ items }: EvidenceList, standing: Standing): readonly EvidenceItem[] {
  return items.filter((item) => item.standing === standing)
}

interface GroupProps {
  readonly title: string
  readonly note: string
  readonly items: readonly EvidenceItem[]
}

function Group({ title, note, items }: GroupProps): JSX.Element | null {
  if (items.length === 0 && !title.startsWith('一')) return null
  return (
    <Panel title={title}>
      <p class="hint">{note}</p>
      <DataTable
        caption={title}
        columns={columns}
        rows={items}
        rowKey={({ act, name }, at) => `${act} ${name} ${at}`}
        empty={<Empty title="没有材料" next="收到副本以前，这件申请没有登记过材料。" />}
      />
    </Panel>
  )
}

const columns: readonly TableColumn<EvidenceItem>[] = [
  { label: '序号', kind: 'number', cell: (_, index) => index + 1 },
  { label: '证据名称', cell: ({ name }) => name },
  { label: '证明对象', cell: ({ proves }) => proves },
  { label: '形成日期', kind: 'day', cell: ({ on }) => <time dateTime={on}>{on}</time> },
  { label: '登记簿号', kind: 'number', cell: ({ act }) => act },
  {
    label: 'SHA-256',
    cell: ({ sha256 }) => (sha256 === null ? '—' : <span class="digest">{sha256}</span>),
  },
]
