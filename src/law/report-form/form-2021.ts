import type { ApplicationsTable, DisclosureTable, RemediesTable, ReportForm, Section } from './form.ts'

/** The six headings, 国办公开办函〔2021〕30号, in words of 条例 art. 50. */
const sections: readonly Section[] = [
  {
    id: 'overview',
    ordinal: '一',
    label: '总体情况',
    spellings: ['概述', '总体概况', '基本情况'],
    aspects: [
      { label: '主动公开', spellings: ['主动公开政府信息'] },
      { label: '依申请公开', spellings: ['政府信息依申请公开', '依申请公开政府信息'] },
      { label: '政府信息管理', spellings: ['信息管理', '政府信息资源规范化'] },
      {
        label: '政府信息公开平台建设',
        spellings: ['平台建设', '公开平台', '信息公开平台'],
      },
      { label: '监督保障', spellings: ['监督保障情况', '监督考核'] },
    ],
  },
  {
    id: 'disclosure',
    ordinal: '二',
    label: '主动公开政府信息情况',
    spellings: ['主动公开情况', '行政机关主动公开政府信息情况'],
    table: 'disclosure',
  },
  {
    id: 'applications',
    ordinal: '三',
    label: '收到和处理政府信息公开申请情况',
    spellings: [
      '行政机关收到和处理政府信息公开申请情况',
      '收到和处理信息公开申请情况',
      '依申请公开政府信息办理情况',
    ],
    table: 'applications',
  },
  {
    id: 'remedies',
    ordinal: '四',
    label: '政府信息公开行政复议、行政诉讼情况',
    spellings: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '政府信息公开行政复议和行政诉讼情况',
      '行政复议、行政诉讼情况',
    ],
    table: 'remedies',
  },
  {
    id: 'problems',
    ordinal: '五',
    label: '存在的主要问题及改进情况',
    spellings: [
      '政府信息公开工作存在的主要问题及改进情况',
      '存在的主要问题和改进情况',
      '存在主要问题及改进情况',
      '存在问题及改进情况',
      '主要问题及改进措施',
    ],
  },
  {
    id: 'other',
    ordinal: '六',
    label: '其他需要报告的事项',
    spellings: ['其他需要报告事项', '其它需要报告的事项', '需要报告的其他事项'],
  },
]

const disclosure: DisclosureTable = {
  id: 'disclosure',
  number: '表二',
  corner: '信息内容',
  blocks: [
    {
      clause: { label: '第二十条第（一）项' },
      columns: [
        { id: 'issued', label: '本年制发件数', spellings: ['本年制发数量', '制发件数'] },
        { id: 'repealed', label: '本年废止件数', spellings: ['本年废止数量', '废止件数'] },
        { id: 'inForce', label: '现行有效件数', spellings: ['现行有效数量'] },
      ],
      rows: [
        { id: 'regulations', label: '规章', unit: 'count' },
        { id: 'normativeDocuments', label: '行政规范性文件', spellings: ['规范性文件'], unit: 'count' },
      ],
      stock: { opening: 'inForce', added: 'issued', removed: 'repealed' },
    },
    {
      clause: { label: '第二十条第（五）项' },
      columns: [{ id: 'decisions', label: '本年处理决定数量', spellings: ['处理决定数量'] }],
      rows: [{ id: 'licensing', label: '行政许可', unit: 'count' }],
    },
    {
      clause: { label: '第二十条第（六）项' },
      columns: [{ id: 'decisions', label: '本年处理决定数量', spellings: ['处理决定数量'] }],
      rows: [
        { id: 'penalties', label: '行政处罚', unit: 'count' },
        { id: 'coercion', label: '行政强制', unit: 'count' },
      ],
    },
    {
      clause: { label: '第二十条第（八）项' },
      columns: [
        { id: 'amount', label: '本年收费金额（单位：万元）', spellings: ['本年收费金额', '收费金额'] },
      ],
      rows: [{ id: 'charges', label: '行政事业性收费', unit: 'amount' }],
    },
  ],
}

/** Table three without its block （六）, which the two forms print differently. */
export const applicantColumns: ApplicationsTable['columns'] = [
  { id: 'person', label: '自然人' },
  { id: 'company', label: '商业企业', group: '法人或其他组织' },
  { id: 'research', label: '科研机构', group: '法人或其他组织' },
  { id: 'charity', label: '社会公益组织', group: '法人或其他组织' },
  { id: 'legal', label: '法律服务机构', group: '法人或其他组织' },
  { id: 'otherOrg', label: '其他', group: '法人或其他组织' },
  { id: 'total', label: '总计', sums: true },
]

export const inflowRows: ApplicationsTable['rows'] = [
  { id: 'new', label: '一、本年新收政府信息公开申请数量', part: 'inflow' },
  { id: 'carriedIn', label: '二、上年结转政府信息公开申请数量', part: 'inflow' },
]

export const sharedOutcomeRows: ApplicationsTable['rows'] = [
  { id: 'granted', label: '（一）予以公开', part: 'outcome' },
  { id: 'partial', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', part: 'outcome' },
  {
    label: '（三）不予公开',
    rows: [
      { id: 'denied.stateSecret', label: '1.属于国家秘密', part: 'outcome' },
      { id: 'denied.prohibitedByLaw', label: '2.其他法律行政法规禁止公开', part: 'outcome' },
      {
        id: 'denied.publicSafety',
        label: '3.危及“三安全一稳定”',
        spellings: ['危及三安全一稳定'],
        part: 'outcome',
      },
      { id: 'denied.thirdParty', label: '4.保护第三方合法权益', part: 'outcome' },
      { id: 'denied.internalAffairs', label: '5.属于三类内部事务信息', part: 'outcome' },
      { id: 'denied.processInformation', label: '6.属于四类过程性信息', part: 'outcome' },
      { id: 'denied.enforcementFile', label: '7.属于行政执法案卷', part: 'outcome' },
      { id: 'denied.administrativeInquiry', label: '8.属于行政查询事项', part: 'outcome' },
    ],
  },
  {
    label: '（四）无法提供',
    rows: [
      { id: 'unavailable.notHeld', label: '1.本机关不掌握相关政府信息', part: 'outcome' },
      { id: 'unavailable.requiresCreation', label: '2.没有现成信息需要另行制作', part: 'outcome' },
      { id: 'unavailable.stillUnclear', label: '3.补正后申请内容仍不明确', part: 'outcome' },
    ],
  },
  {
    label: '（五）不予处理',
    rows: [
      { id: 'notProcessed.petition', label: '1.信访举报投诉类申请', part: 'outcome' },
      { id: 'notProcessed.repeated', label: '2.重复申请', part: 'outcome' },
      { id: 'notProcessed.publication', label: '3.要求提供公开出版物', part: 'outcome' },
      { id: 'notProcessed.excessive', label: '4.无正当理由大量反复申请', part: 'outcome' },
      {
        id: 'notProcessed.reconfirmation',
        label: '5.要求行政机关确认或重新出具已获取信息',
        part: 'outcome',
      },
    ],
  },
]

export const handledRow = { id: 'handled', label: '（七）总计', part: 'handled' } as const
export const carriedOutRow = {
  id: 'carriedOut',
  label: '四、结转下年度继续办理',
  spellings: ['转结下年度继续办理'],
  part: 'outflow',
} as const

const applications: ApplicationsTable = {
  id: 'applications',
  number: '表三',
  corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  head: '申请人情况',
  columns: applicantColumns,
  rows: [
    ...inflowRows,
    {
      label: '三、本年度办理结果',
      rows: [
        ...sharedOutcomeRows,
        {
          label: '（六）其他处理',
          rows: [
            {
              id: 'other.notCorrected',
              label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
              spellings: ['逾期不补正', '申请人逾期不补正'],
              part: 'outcome',
            },
            {
              id: 'other.feeUnpaid',
              label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
              spellings: ['逾期不缴费', '逾期未缴费', '申请人逾期未缴费'],
              part: 'outcome',
            },
            { id: 'other.other', label: '3.其他', part: 'outcome' },
          ],
        },
        handledRow,
      ],
    },
    carriedOutRow,
  ],
}

export const remedies: RemediesTable = {
  id: 'remedies',
  number: '表四',
  blocks: [
    { id: 'reconsideration', label: '行政复议' },
    { id: 'directLitigation', label: '未经复议直接起诉', group: '行政诉讼' },
    { id: 'litigationAfterReconsideration', label: '复议后起诉', group: '行政诉讼' },
  ],
  columns: [
    { id: 'upheld', label: '结果维持' },
    { id: 'corrected', label: '结果纠正' },
    { id: 'other', label: '其他结果' },
    { id: 'pending', label: '尚未审结' },
    { id: 'total', label: '总计', sums: true },
  ],
}

/** 国办公开办函〔2021〕30号, 2021-09-26: used for the report of 2021 and every year since. */
export const form2021: ReportForm = {
  id: '2021',
  notice: '国办公开办函〔2021〕30号',
  years: { from: 2021 },
  sections,
  disclosure,
  applications,
  remedies,
}
