import { clockSettings } from './clock-settings.ts'
import { feeSettings } from './fee-settings.ts'
import { remedySettings } from './remedy-settings.ts'
import type { Setting } from './setting.ts'

/** Every open question of the law that the clocks, remedies and fees depend on. */
export const settings = { ...clockSettings, ...remedySettings, ...feeSettings } as const

export type SettingId = keyof typeof settings

/** One chosen answer for each open question. */
export type Settings = {
  readonly [Id in SettingId]: (typeof settings)[Id] extends Setting<infer Value> ? Value : never
}

/** The proposed answers. The type makes a forgotten question a compile error. */
export const defaultSettings: Settings = {
  'clock.consultationInterval': settings['clock.consultationInterval'].default,
  'clock.webReceipt': settings['clock.webReceipt'].default,
  'clock.afterPayment': settings['clock.afterPayment'].default,
  'clock.lateCorrection': settings['clock.lateCorrection'].default,
  'clock.extensionAfterRestart': settings['clock.extensionAfterRestart'].default,
  'clock.redoneReply': settings['clock.redoneReply'].default,
  'remedy.partialNeedsReview': settings['remedy.partialNeedsReview'].default,
  'remedy.silenceNeedsReview': settings['remedy.silenceNeedsReview'].default,
  'remedy.queryRowDirect': settings['remedy.queryRowDirect'].default,
  'fee.electronicPage': settings['fee.electronicPage'].default,
}
