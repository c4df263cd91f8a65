import { describe, expect, it } from 'vitest'
import { partsOf } from '../playing/payloads.fixture.ts'
import { fileOf } from '../playing/play.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { received, step } from '../playing/step.fixture.ts'
import { rolesInWords, rolesThatMay } from './who-may.ts'

describe('who may take a step', () => {
  const drafted = step(received, 'draft', { parts: partsOf('予以公开/2') }, '2025-10-20')

  it('is told by role, whoever holds it', () => {
    expect(rolesThatMay(fileOf(received), 'draft')).toEqual(['handler'])
    expect(rolesInWords(fileOf(drafted), 'approve')).toBe('审核人')
    expect(rolesInWords(fileOf(drafted), 'send-back')).toBe('审核人、保密审查员')
  })

  it('goes by the step the case is in, and names nobody where nobody may', () => {
    const approved = step(drafted, 'approve', { edition: 1 }, '2025-10-20', people.审核人)
    const clean = { edition: 1, conclusion: '可以公开' }
    const toSign = step(approved, 'review-secrecy', clean, '2025-10-20', people.保密审查员)
    expect(rolesInWords(fileOf(toSign), 'send-back')).toBe('分管领导')
    expect(rolesInWords(fileOf(received), 'sign')).toBe('')
    expect(rolesThatMay(fileOf(received), 'rate')).toEqual([])
  })
})
