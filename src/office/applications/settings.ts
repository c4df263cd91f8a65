import { type Setting, setting } from '#law/settings/setting.ts'

/** Open questions of the register of applications; each is locked for a reporting year once used. */
export const applicationSettings = {
  'report.closedDateBasis': setting({
    question: '办结按答复作出之日还是送达之日计入年度',
    options: { issue: '答复作出（签发）之日', service: '答复发出之日' },
    default: 'issue',
    reason: '年报统计办理结果，答复作出即已形成结果；跨年送达的答复因此计入作出的年度。',
    source: '国办公开办函〔2021〕30号',
  }),
} as const

export type ApplicationSettings = {
  readonly [Id in keyof typeof applicationSettings]: (typeof applicationSettings)[Id] extends Setting<
    infer Value
  >
    ? Value
    : never
}

export const defaultApplicationSettings: ApplicationSettings = {
  'report.closedDateBasis': applicationSettings['report.closedDateBasis'].default,
}
