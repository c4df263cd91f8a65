import { expect, test } from 'vitest'
import { isCommonPassword } from './common-passwords.ts'

test.each([
  '123456789012',
  '19850315198503',
  '410403198503151234',
  'aaaaaaaaaaaaa',
  'qwertyuiop123456',
  '1qaz2wsx3edc4rfv',
  'Password2024!!',
  'admin@123456789',
  'woaini1314520',
  'P@ssw0rd12345',
  'abcdefghijklmnop',
  'ｐａｓｓｗｏｒｄ２０２６',
  'trustno1trustno1',
  'Michael19850315!',
  '!!dragon2024!!',
  'Zhangwei19850315',
  'wangxiaoming@2026',
  'ouyangfeng!2024',
  'bangongshi2026!',
  'henan20260101!',
  'Dr@g0n20240101',
])('%s is common', (password) => {
  expect(isCommonPassword(password)).toBe(true)
})

test.each([
  '山高水长路远慢慢走吧您',
  'correct horse battery staple',
  'blue-Teapot-sings-9-times',
  'wo xihuan chi jiaozi',
  'Kx7#mq2Lp9$wTz',
  'my admin password is long and odd',
  'xihuanchijiaozi-wanshang',
  'zhang da ye zai zhong shu',
  'dragon eats seven teapots',
  'liuyuexia zhonghuaduo',
])('%s is not', (password) => {
  expect(isCommonPassword(password)).toBe(false)
})
