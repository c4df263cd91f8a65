/** The five columns of a disclosure platform, 国办公开办函〔2019〕61号, in its order. */
export type ColumnId = 'guide' | 'rules' | 'disclosure' | 'annual-reports' | 'apply'

export interface PortalColumn {
  readonly id: ColumnId
  readonly label: string
  readonly href: string
  /** What stands here, in one line. */
  readonly description: string
  /** The guideline's own name for the kind of column (政府网站发展指引 annex, ColumnType). */
  readonly type: string
}

export const portalColumns: readonly PortalColumn[] = [
  {
    id: 'guide',
    label: '政府信息公开指南',
    href: '/guide',
    description: '信息分类、获取方式、工作机构和联系方式',
    type: '信息公开指南',
  },
  {
    id: 'rules',
    label: '政府信息公开制度',
    href: '/rules',
    description: '公开工作依据的法规、规章和本机关制度',
    type: '政策文件',
  },
  {
    id: 'disclosure',
    label: '法定主动公开内容',
    href: '/disclosure',
    description: '依照条例第十九条至第二十一条主动公开的信息',
    type: '信息公开目录',
  },
  {
    id: 'annual-reports',
    label: '政府信息公开年报',
    href: '/annual-reports',
    description: '历年政府信息公开工作年度报告',
    type: '信息公开年报',
  },
  {
    id: 'apply',
    label: '依申请公开',
    href: '/apply',
    description: '申请获取未主动公开的政府信息',
    type: '依申请公开',
  },
]

export function columnOf(id: ColumnId): PortalColumn {
  const column = portalColumns.find((candidate) => candidate.id === id)
  if (!column) throw new Error(`no column ${id}`)
  return column
}
