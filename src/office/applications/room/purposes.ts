/** Why a file lies in the case. `given` is what a reply hands out; it passes the leak gate before service. */
export const filePurposes = [
  'application',
  'paper-form',
  'identity',
  'supplement',
  'opinion',
  'search',
  'given',
  'letter',
  'proof',
  'other',
] as const
export type FilePurpose = (typeof filePurposes)[number]
