import type { PlainDate } from '../calendar/plain-date.ts'
import { type Citation, cite } from '../source.ts'

/** What a body is in the eyes of the reconsideration law. */
export type AuthorityKind =
  | 'department'
  | 'justice-department'
  | 'government'
  | 'provincial-government'
  /** 派出机关: a street office, a 行政公署. */
  | 'dispatched-office'
  /** 派出机构 of a department acting in its own name. */
  | 'branch'
  | 'authorised-organisation'
  /** Customs, finance, foreign exchange, tax, state security. */
  | 'vertical'
  | 'ministry'
  /** 派出机构 or authorised organisation of a ministry. */
  | 'ministry-branch'

/** A node of the authority tree, links by id. */
export interface Authority {
  readonly id: string
  readonly name: string
  readonly kind: AuthorityKind
  /** The government a department, office, branch or organisation belongs to; the government above a government; the ministry. */
  readonly above?: string
  /** The competent department one level up; for a branch the department that set it up. */
  readonly superior?: string
  /** The government of the place a city's branch is set up for by administrative division. */
  readonly seat?: string
}

export interface ReconsiderationOrgan {
  readonly name: string
  readonly article: Citation
}

export type OrgansFound =
  | {
      readonly ok: true
      /** More than one where the applicant may choose. */
      readonly organs: readonly [ReconsiderationOrgan, ...ReconsiderationOrgan[]]
      /** True where the State Council may be asked for a final ruling on the decision (复议法 art. 26). */
      readonly stateCouncilRuling: boolean
    }
  /** The tree lacks the link the law names. */
  | { readonly ok: false; readonly reason: 'link-missing'; readonly authority: string; readonly link: Link }

type Link = 'self' | 'above' | 'superior' | 'seat'

interface Choice {
  readonly link: Link
  readonly article: Citation
  /** Open only where the tree has the link. */
  readonly optional?: true
}

const now = (link: Link, article: string): Choice => ({ link, article: cite('reconsiderationLaw', article) })
const then = (link: Link, article: string): Choice => ({
  link,
  article: cite('reconsiderationLaw2017', article),
})

/** 行政复议法 (2023) art. 24–28. */
const since2024: Readonly<Record<AuthorityKind, readonly Choice[]>> = {
  department: [now('above', '第二十四条第一款第（一）项')],
  'justice-department': [now('above', '第二十八条'), now('superior', '第二十八条')],
  government: [now('above', '第二十四条第一款第（二）项')],
  'provincial-government': [now('self', '第二十四条第二款')],
  'dispatched-office': [now('above', '第二十四条第一款第（三）项')],
  branch: [now('above', '第二十四条第四款'), { ...now('seat', '第二十四条第四款'), optional: true }],
  'authorised-organisation': [now('above', '第二十四条第一款第（四）项')],
  vertical: [now('superior', '第二十七条')],
  ministry: [now('self', '第二十五条第（一）项')],
  'ministry-branch': [now('above', '第二十五条')],
}

/** 行政复议法 (2017) art. 12–15: a department's superior department was a choice then. */
const until2023: Readonly<Record<AuthorityKind, readonly Choice[]>> = {
  department: [then('above', '第十二条第一款'), { ...then('superior', '第十二条第一款'), optional: true }],
  'justice-department': [
    then('above', '第十二条第一款'),
    { ...then('superior', '第十二条第一款'), optional: true },
  ],
  government: [then('above', '第十三条第一款')],
  'provincial-government': [then('self', '第十四条')],
  'dispatched-office': [then('above', '第十五条第一款第（一）项')],
  branch: [then('above', '第十五条第一款第（二）项'), then('superior', '第十五条第一款第（二）项')],
  'authorised-organisation': [then('above', '第十五条第一款第（三）项')],
  vertical: [then('superior', '第十二条第二款')],
  ministry: [then('self', '第十四条')],
  'ministry-branch': [then('above', '第十五条第一款')],
}

/** Who reviews a decision of `authority` made on a day, out of the tree handed in. */
export function reconsiderationOrgans(
  authority: Authority,
  find: (id: string) => Authority | undefined,
  decidedOn: PlainDate,
): OrgansFound {
  const choices = (decidedOn < '2024-01-01' ? until2023 : since2024)[authority.kind]
  const organs: ReconsiderationOrgan[] = []
  for (const { link, article, optional } of choices) {
    const organ = link === 'self' ? authority : linked(authority[link], find)
    if (organ !== undefined) organs.push({ name: organ.name, article })
    else if (optional !== true) return { ok: false, reason: 'link-missing', authority: authority.name, link }
  }
  const [first, ...others] = organs
  if (first === undefined) throw new Error(`no reconsideration organ is declared for ${authority.kind}`)
  return {
    ok: true,
    organs: [first, ...others],
    stateCouncilRuling: choices.some(({ link }) => link === 'self'),
  }
}

function linked(id: string | undefined, find: (id: string) => Authority | undefined): Authority | undefined {
  return id === undefined ? undefined : find(id)
}
