/** Words that stand in the passwords every guessing list begins with, in China and elsewhere. */
const commonWords = [
  'password',
  'passw0rd',
  'admin',
  'administrator',
  'root',
  'welcome',
  'woaini',
  'iloveyou',
  'letmein',
  'dragon',
  'monkey',
  'test',
  'guest',
  'system',
  'zhengfu',
  'gongkai',
  'huawei',
  'lenovo',
]

/** Rows and columns of the keyboard, the alphabet, the digits: what a finger walks along. */
const walks = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  '!@#$%^&*()',
].flatMap((walk) => [walk, [...walk].reverse().join('')])

const shortestWalk = 4
const leastLeft = 8

/**
 * Whether a password is made of little else than what guessing lists are made of: digits alone (birthdays, telephone and
 * identity numbers), few different characters, walks along the keyboard, common words. A judgement by shape; it holds no list
 * of breached passwords.
 */
export function isCommonPassword(password: string): boolean {
  const text = password.normalize('NFKC').toLowerCase()
  if (/^\d*$/u.test(text) || new Set(text).size < 5) return true
  const undisguised = text.replaceAll('@', 'a').replaceAll('$', 's').replaceAll('0', 'o')
  return isLittleElse(text) || isLittleElse(undisguised)
}

function isLittleElse(text: string): boolean {
  const own = commonWords.reduce((rest, word) => rest.replaceAll(word, ''), withoutWalks(text))
  // Digits and marks hung on to a common word add little: they are years, birthdays, and exclamation marks.
  return [...own.replace(/[\d\p{P}\p{S}]/gu, '')].length < 3 && [...own].length < leastLeft
}

/** What is left once every stretch of four and more characters along a walk is taken out. */
function withoutWalks(text: string): string {
  let rest = ''
  for (let at = 0; at < text.length; ) {
    const length = walkAt(text, at)
    if (length === 0) rest += text[at]
    at += Math.max(length, 1)
  }
  return rest
}

function walkAt(text: string, at: number): number {
  let longest = 0
  for (let length = shortestWalk; at + length <= text.length; length += 1) {
    const stretch = text.slice(at, at + length)
    if (walks.some((walk) => walk.includes(stretch))) longest = length
  }
  return longest
}
