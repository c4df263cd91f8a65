import type { DisclosureTable, ReportForm } from './form.ts'
import {
  applicantColumns,
  carriedOutRow,
  form2021,
  handledRow,
  inflowRows,
  remedies,
  sharedOutcomeRows,
} from './form-2021.ts'

const changeColumns = [
  { id: 'previousItems', label: '上一年项目数量' },
  { id: 'change', label: '本年增/减', unit: 'words' },
] as const

const decisionColumns = [
  ...changeColumns,
  { id: 'decisions', label: '处理决定数量', spellings: ['本年处理决定数量'] },
] as const

/** Table two of 2019 counts other things than that of 2021: its columns are never mapped onto the newer ones. */
const disclosure: DisclosureTable = {
  id: 'disclosure',
  number: '表二',
  corner: '信息内容',
  blocks: [
    {
      clause: { label: '第二十条第（一）项' },
      columns: [
        { id: 'created', label: '本年新制作数量' },
        { id: 'disclosed', label: '本年新公开数量' },
        { id: 'disclosedTotal', label: '对外公开总数量' },
      ],
      rows: [
        { id: 'regulations', label: '规章', unit: 'count' },
        { id: 'normativeDocuments', label: '规范性文件', spellings: ['行政规范性文件'], unit: 'count' },
      ],
    },
    {
      clause: { label: '第二十条第（五）项' },
      columns: decisionColumns,
      rows: [
        { id: 'licensing', label: '行政许可', unit: 'count' },
        { id: 'managementServices', label: '其他对外管理服务事项', unit: 'count' },
      ],
    },
    {
      clause: { label: '第二十条第（六）项' },
      columns: decisionColumns,
      rows: [
        { id: 'penalties', label: '行政处罚', unit: 'count' },
        { id: 'coercion', label: '行政强制', unit: 'count' },
      ],
    },
    {
      clause: { label: '第二十条第（八）项' },
      columns: changeColumns,
      rows: [{ id: 'charges', label: '行政事业性收费', unit: 'count' }],
    },
    {
      clause: { label: '第二十条第（九）项' },
      columns: [
        { id: 'items', label: '采购项目数量' },
        { id: 'amount', label: '采购总金额', unit: 'words' },
      ],
      rows: [{ id: 'procurement', label: '政府集中采购', unit: 'count' }],
    },
  ],
}

/** 国办公开办函〔2019〕60号 (试行): used for the reports of 2019 and 2020; block （六） of table three is one row. */
export const form2019: ReportForm = {
  id: '2019',
  notice: '国办公开办函〔2019〕60号',
  years: { from: 2019, to: 2020 },
  sections: form2021.sections,
  disclosure,
  applications: {
    ...form2021.applications,
    columns: applicantColumns,
    rows: [
      ...inflowRows,
      {
        label: '三、本年度办理结果',
        rows: [...sharedOutcomeRows, { id: 'other', label: '（六）其他处理', part: 'outcome' }, handledRow],
      },
      carriedOutRow,
    ],
  },
  remedies,
}
