import type { Diagnosis } from '#office/operations/diagnosis.ts'

/** Looks the whole house over: the machine, the database, the registers. Some hundred milliseconds of work. */
export type Examine = () => Promise<readonly Diagnosis[]>
