import { describe, expect, test } from 'vitest'
import { day } from './moment.ts'
import {
  type PasswordCircumstances,
  passwordExpiresAt,
  passwordFlawSentence,
  passwordFlaws,
} from './password.ts'
import { passwordProfiles } from './password-profiles.ts'

const { modern, dengbao3 } = passwordProfiles
const circumstances: PasswordCircumstances = {
  isCommon: (password) => password.toLowerCase() === 'qwertyuiop123456',
  ownWords: ['linxia', '林晓', '卫东区人力资源和社会保障局', '人社', 'pds', 'li', ''],
  reused: false,
}

describe('under the modern profile', () => {
  const flaws = (password: string, change: Partial<PasswordCircumstances> = {}) =>
    passwordFlaws(password, modern, { ...circumstances, ...change })

  test.each([
    ['correct horse battery', []],
    ['twelve chars', []],
    ['eleven char', ['too-short']],
    ['春天的竹林里有三只白鹤飞过', []],
    ['🌲🌲🌲🌲🌲🌲', ['too-short']],
    ['x'.repeat(128), []],
    ['x'.repeat(129), ['too-long']],
    ['QWERTYuiop123456', ['common']],
    ['my LinXia password', ['contains-name']],
    ['我在人社工作已经二十年了', ['contains-name']],
    ['delicious plum', []],
    ['office in PDS town', ['contains-name']],
    ['林晓', ['too-short', 'contains-name']],
  ])('%s: %j', (password, expected) => {
    expect(flaws(password)).toEqual(expected)
  })

  test('the password in use may not be chosen again', () => {
    expect(flaws('correct horse battery', { reused: true })).toEqual(['reused'])
  })

  test('nothing expires', () => {
    expect(passwordExpiresAt(modern, 0)).toBe(null)
  })
})

describe('under the 等保三级 profile', () => {
  test.each([
    ['correct horse battery', ['too-few-classes']],
    ['Correct horse battery', []],
    ['correcthorse4battery', ['too-few-classes']],
    ['Correcthorse4battery', []],
    ['correct-horse-4-battery', []],
    ['Short4!', ['too-short']],
    ['aB3'.repeat(43), ['too-long']],
  ])('%s: %j', (password, expected) => {
    expect(passwordFlaws(password, dengbao3, circumstances)).toEqual(expected)
  })

  test('a password lives 90 days', () => {
    expect(passwordExpiresAt(dengbao3, 1_000)).toBe(1_000 + 90 * day)
  })

  test('the sentence names the profile’s own numbers', () => {
    expect(passwordFlawSentence('too-short', dengbao3)).toContain('至少 12 个字符')
    expect(passwordFlawSentence('reused', dengbao3)).toContain('最近 5 次')
    expect(passwordFlawSentence('reused', modern)).toContain('与现在的密码相同')
    expect(passwordFlawSentence('too-few-classes', dengbao3)).toContain('至少 3 种')
  })
})
