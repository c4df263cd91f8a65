import { form2021 } from '#law/report-form/form-2021.ts'

/** How the words of a column are understood. */
export type ColumnKind =
  | 'text'
  | 'date'
  | 'applicant'
  | 'outcome'
  | 'remedy-result'
  | 'litigation'
  | 'act'
  | 'count'
  | 'yuan'

export interface SheetColumn {
  readonly key: string
  readonly header: string
  /** Other headers met in offices' own registers. */
  readonly spellings?: readonly string[]
  readonly kind: ColumnKind
  /** A row without it is a problem, and so is a sheet without the column. */
  readonly required?: true
  /** The number of a case: no two rows of the sheet may bear the same. */
  readonly once?: true
  /** What the template tells the person who fills it in. */
  readonly note?: string
}

export interface RegisterSheet {
  readonly id: SheetId
  readonly name: string
  readonly spellings?: readonly string[]
  readonly columns: readonly SheetColumn[]
}

export type SheetId =
  | 'applications'
  | 'reconsiderations'
  | 'litigations'
  | 'normativeDocuments'
  | 'regulations'
  | 'acts'
  | 'charges'
  | 'processingFees'
  | 'disclosures'

const dates = '如 2025-3-5、2025.3.5、2025年3月5日'

const caseId: SheetColumn = {
  key: 'id',
  header: '编号',
  spellings: ['序号', '案号', '登记编号', '受理编号', '申请编号', '收件编号'],
  kind: 'text',
  once: true,
}
const closed: SheetColumn = {
  key: 'closed',
  header: '办结日期',
  spellings: [
    '办结时间',
    '答复日期',
    '答复时间',
    '结案日期',
    '结案时间',
    '审结日期',
    '审结时间',
    '办理完成日期',
    '回复日期',
    '回复时间',
    '决定日期',
  ],
  kind: 'date',
  note: `${dates}；未办结的留空`,
}
const received: SheetColumn = {
  key: 'received',
  header: '收到日期',
  spellings: [
    '收件时间',
    '收件日期',
    '收到时间',
    '申请日期',
    '申请时间',
    '收到申请日期',
    '收到申请时间',
    '受理日期',
    '受理时间',
    '登记日期',
    '登记时间',
  ],
  kind: 'date',
  required: true,
  note: dates,
}
const result: SheetColumn = {
  key: 'result',
  header: '结果',
  spellings: ['审理结果', '复议结果', '诉讼结果', '判决结果', '裁判结果', '复议决定', '案件结果'],
  kind: 'remedy-result',
  note: '未审结的留空',
}

/** 规章 and 规范性文件 are registered alike. */
const documentColumns: readonly SheetColumn[] = [
  { key: 'number', header: '文号', spellings: ['发文字号', '文件编号'], kind: 'text' },
  { key: 'title', header: '标题', spellings: ['文件名称', '名称', '文件标题'], kind: 'text' },
  {
    key: 'issued',
    header: '制发日期',
    spellings: ['印发日期', '发文日期', '发布日期', '成文日期', '制定日期', '公布日期'],
    kind: 'date',
    required: true,
    note: dates,
  },
  {
    key: 'repealed',
    header: '废止日期',
    spellings: ['失效日期', '废止时间', '失效时间'],
    kind: 'date',
    note: '现行有效的留空；失效也填在这里',
  },
]

/** The nine sheets of a register. Only those that exist are counted. */
export const registerSheets: readonly RegisterSheet[] = [
  {
    id: 'applications',
    name: '依申请公开',
    spellings: ['依申请公开台账', '依申请公开登记', '政府信息公开申请', '申请登记', '依申请'],
    columns: [
      caseId,
      received,
      {
        key: 'applicant',
        header: '申请人',
        spellings: ['申请人姓名', '申请人名称', '姓名', '申请人姓名或名称'],
        kind: 'text',
        note: '写出的 Excel 和网页中自然人姓名自动隐去',
      },
      {
        key: 'kind',
        header: '申请人类型',
        spellings: ['申请人类别', '申请主体', '主体类型', '类别', '申请人性质'],
        kind: 'applicant',
        required: true,
        note: form2021.applications.columns
          .filter((column) => !column.sums)
          .map((column) => column.label)
          .join('、'),
      },
      {
        key: 'about',
        header: '申请内容',
        spellings: ['申请事项', '申请信息内容', '所需信息', '信息内容描述', '申请公开内容', '内容'],
        kind: 'text',
      },
      {
        key: 'channel',
        header: '渠道',
        spellings: ['申请渠道', '申请方式', '提交方式', '收件方式', '收到方式'],
        kind: 'text',
        note: '当面、邮寄、网上、传真……',
      },
      closed,
      {
        key: 'outcome',
        header: '办理结果',
        spellings: [
          '答复情况',
          '答复结果',
          '处理结果',
          '办理情况',
          '答复类型',
          '结果',
          '办结结果',
          '处理情况',
        ],
        kind: 'outcome',
        note: '按表三的行填写；未办结的留空',
      },
      { key: 'letter', header: '文号', spellings: ['答复文号', '答复书文号', '告知书文号'], kind: 'text' },
      { key: 'remark', header: '备注', spellings: ['说明', '其他'], kind: 'text' },
    ],
  },
  {
    id: 'reconsiderations',
    name: '行政复议',
    spellings: ['复议', '行政复议台账'],
    columns: [caseId, received, result, closed],
  },
  {
    id: 'litigations',
    name: '行政诉讼',
    spellings: ['诉讼', '行政诉讼台账'],
    columns: [
      caseId,
      received,
      {
        key: 'route',
        header: '类型',
        spellings: ['诉讼类型', '起诉类型', '案件类型'],
        kind: 'litigation',
        required: true,
        note: '未经复议直接起诉、复议后起诉',
      },
      result,
      closed,
    ],
  },
  {
    id: 'normativeDocuments',
    name: '规范性文件',
    spellings: ['行政规范性文件', '规范性文件台账'],
    columns: documentColumns,
  },
  { id: 'regulations', name: '规章', columns: documentColumns },
  {
    id: 'acts',
    name: '行政行为',
    spellings: ['行政执法', '行政许可处罚强制', '行政处理决定'],
    columns: [
      {
        key: 'act',
        header: '类型',
        spellings: ['行为类型', '类别', '行政行为类型', '决定类型'],
        kind: 'act',
        required: true,
        note: '行政许可、行政处罚、行政强制',
      },
      {
        key: 'decided',
        header: '决定日期',
        spellings: ['决定时间', '作出日期', '日期', '处理决定日期'],
        kind: 'date',
        required: true,
        note: dates,
      },
      {
        key: 'count',
        header: '数量',
        spellings: ['件数', '决定数量', '处理决定数量'],
        kind: 'count',
        required: true,
        note: '全部处理决定，不论是否公开',
      },
    ],
  },
  {
    id: 'charges',
    name: '收费',
    spellings: ['行政事业性收费', '收费台账'],
    columns: [
      {
        key: 'date',
        header: '日期',
        spellings: ['收费日期', '缴费日期', '入账日期', '时间'],
        kind: 'date',
        required: true,
        note: dates,
      },
      { key: 'item', header: '项目', spellings: ['收费项目', '项目名称'], kind: 'text' },
      {
        key: 'amount',
        header: '金额（元）',
        spellings: ['金额', '收费金额', '收费金额（元）', '金额(元)', '实收金额'],
        kind: 'yuan',
        required: true,
        note: '以元为单位',
      },
    ],
  },
  {
    id: 'processingFees',
    name: '信息处理费',
    spellings: ['政府信息公开信息处理费'],
    columns: [
      {
        key: 'date',
        header: '通知日期',
        spellings: ['收费通知日期', '日期'],
        kind: 'date',
        required: true,
        note: dates,
      },
      { key: 'id', header: '编号', spellings: ['申请编号', '收费通知编号'], kind: 'text' },
      {
        key: 'noticed',
        header: '通知金额（元）',
        spellings: ['通知金额', '应收金额', '应收金额（元）'],
        kind: 'yuan',
        required: true,
      },
      { key: 'paid', header: '实收金额（元）', spellings: ['实收金额', '实际收取金额'], kind: 'yuan' },
      { key: 'paidOn', header: '缴纳日期', spellings: ['缴费日期', '收款日期'], kind: 'date' },
    ],
  },
  {
    id: 'disclosures',
    name: '主动公开',
    spellings: ['主动公开台账', '主动公开信息', '信息发布'],
    columns: [
      { key: 'title', header: '标题', spellings: ['信息标题', '名称', '信息名称'], kind: 'text' },
      {
        key: 'date',
        header: '公开日期',
        spellings: ['发布日期', '公开时间', '发布时间', '日期'],
        kind: 'date',
        required: true,
        note: dates,
      },
      { key: 'column', header: '栏目', spellings: ['公开栏目', '类别'], kind: 'text' },
      { key: 'channel', header: '渠道', spellings: ['公开渠道', '发布渠道'], kind: 'text' },
    ],
  },
]
