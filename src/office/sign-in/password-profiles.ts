import { day } from './moment.ts'

/** What is asked of passwords. Which profile is on is shown to evaluators, because the two standards disagree. */
export interface PasswordProfile {
  readonly label: string
  readonly source: string
  /** In characters as people count them. */
  readonly shortest: number
  /** Enough for a sentence (ASVS 6.2.9: at least 64); an end, so that hashing cannot be made to work for ever. */
  readonly longest: number
  /** Of upper case, lower case, digits, others; 0 where none is asked for. */
  readonly characterClasses: 0 | 1 | 2 | 3 | 4
  /** In milliseconds; null where passwords are not changed by the calendar. */
  readonly longestAge: number | null
  /** How many earlier passwords may not come back, the present one included. */
  readonly history: number
}

export const passwordProfiles = {
  modern: {
    label: '现代策略',
    source: 'OWASP ASVS 5.0.0 6.2.1、6.2.4、6.2.5、6.2.10、6.2.12',
    shortest: 12,
    longest: 128,
    characterClasses: 0,
    longestAge: null,
    history: 1,
  },
  dengbao3: {
    label: '等保三级策略',
    source:
      'GB/T 22239-2019 三级 8.1.4.1 a)：鉴别信息具有复杂度要求并定期更换（位数、种类、周期为本系统取值）',
    shortest: 12,
    longest: 128,
    characterClasses: 3,
    longestAge: 90 * day,
    history: 5,
  },
} as const satisfies Record<string, PasswordProfile>

export type PasswordProfileName = keyof typeof passwordProfiles
