/** A moment as milliseconds since 1970-01-01 UTC; always handed in, so that every rule here gives the same answer twice. */
export type Moment = number

export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour
