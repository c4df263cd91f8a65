import { expect, test } from 'vitest'
import { defaultSettings, settings } from './settings.ts'

test.each(Object.entries(settings))(
  '%s has a default among its options, a reason and a source',
  (id, setting) => {
    expect(Object.keys(setting.options)).toContain(setting.default)
    expect(Object.keys(setting.options).length).toBeGreaterThan(1)
    expect(setting.reason).not.toBe('')
    expect(setting.source).not.toBe('')
    expect(Object.entries(defaultSettings)).toContainEqual([id, setting.default])
  },
)
