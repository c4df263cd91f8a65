import { expect, test } from 'vitest'
import { menuFor, menuPolicies } from './menu.ts'

const hrefs = (may: readonly (typeof menuPolicies)[number][]) =>
  menuFor(new Set(may)).flatMap(({ entries }) => entries.map(({ href }) => href))

test('who may do everything is offered everything, in the order of the report', () => {
  expect(hrefs(menuPolicies).slice(0, 3)).toEqual(['/desk', '/desk/proactive', '/desk/applications'])
  for (const policy of menuPolicies)
    expect(hrefs(menuPolicies)).toEqual(expect.arrayContaining(hrefs([policy])))
  expect(new Set(menuPolicies.flatMap((policy) => hrefs([policy])))).toEqual(new Set(hrefs(menuPolicies)))
})

test('an administrator is offered people and the own password, and no empty group', () => {
  expect(hrefs(['people.read'])).toEqual(['/desk', '/desk/people', '/desk/own-password'])
  expect(menuFor(new Set(['people.read'])).every(({ entries }) => entries.length > 0)).toBe(true)
})

test('the menu is the same object for the same permissions, so that it is drawn once', () => {
  expect(menuFor(new Set(['people.read']))).toBe(menuFor(new Set(['people.read'])))
})
