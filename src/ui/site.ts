/** What a portal says about its owner, 政府网站发展指引 annex (国办发〔2017〕47号): what is missing is left out, never made up. */
export interface Site extends OwnWords {
  /** 主办单位, by the name it has today. */
  readonly authority: string
}

/** What an office settles about its site once; what it is called itself, the register says. */
export interface OwnWords {
  readonly name: string
  readonly domain: string
  /** 网站标识码, ten characters. */
  readonly idCode?: string
  /** ICP 备案号. */
  readonly icp?: string
  /** 公安备案号. */
  readonly police?: string
  /** The disclosure office as 条例 art. 4 and the guide name it. */
  readonly contact: Contact
}

export interface Contact {
  readonly office: string
  readonly address?: string
  readonly postcode?: string
  readonly phone?: string
  readonly email?: string
  readonly hours?: string
}

/** 必选 meta of a whole site. */
export function siteMeta(site: Site): readonly (readonly [string, string])[] {
  return [
    ['SiteName', site.name],
    ['SiteDomain', site.domain],
    ...(site.idCode ? ([['SiteIDCode', site.idCode]] as const) : []),
  ]
}

/** 必选 meta of a column. `type` is one of the guideline's own names. */
export function columnMeta(column: {
  readonly name: string
  readonly description: string
  readonly type: string
}): readonly (readonly [string, string])[] {
  return [
    ['ColumnName', column.name],
    ['ColumnDescription', column.description],
    ['ColumnKeywords', column.name],
    ['ColumnType', column.type],
  ]
}

/** 必选 meta of an article. A date that nobody recorded is left out. */
export function articleMeta(article: {
  readonly title: string
  readonly source: string
  /** YYYY-MM-DD or YYYY-MM-DD HH:MM. */
  readonly published?: string
}): readonly (readonly [string, string])[] {
  return [
    ['ArticleTitle', article.title],
    ...(article.published ? ([['PubDate', article.published]] as const) : []),
    ['ContentSource', article.source],
  ]
}
