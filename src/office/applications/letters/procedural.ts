import { toApplicantForms } from './to-applicant.ts'
import { toOthersForms } from './to-others.ts'

/** Every letter of the procedure: the seven of the model set and those an office needs beside them. */
export const proceduralForms = { ...toApplicantForms, ...toOthersForms } as const

export type ProceduralId = keyof typeof proceduralForms
