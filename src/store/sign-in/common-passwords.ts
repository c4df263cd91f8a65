import { isInPasswordList } from './password-list.ts'
import { isPinyinName } from './pinyin-names.ts'

/** Words that guessing lists for China and for offices there begin with; the list of breached passwords has few of them. */
const commonWords =
  `password passw0rd administrator admin root welcome letmein iloveyou system guest test ceshi mima denglu yonghu
  woaini wanshi woaizhongguo zhongguo nihao baobei laopo laogong qinaide zhuni shengri kuaile fuqi meimei
  huawei xiaomi lenovo tencent weixin zhifubao taobao baidu alibaba
  zhengfu gongkai gongwu xinxi bangongshi bangong jiguan danwei renshe renliziyuan shehuibaozhang gongan caizheng jiaoyu minzheng
  weisheng huanbao zhufang jianshe nongye shuili jiaotong minzhu fagui sifa shenji tongji zhengwu dangwei jiwei zhuren juzhang keyuan
  beijing shanghai tianjin chongqing hebei shanxi liaoning jilin heilongjiang jiangsu zhejiang anhui fujian jiangxi shandong henan
  hubei hunan guangdong guangxi hainan sichuan guizhou yunnan xizang shaanxi gansu qinghai ningxia xinjiang neimenggu
  5201314 1314520 147258369 88888888 66666666`
    .split(/\s+/u)
    .filter(Boolean)
    .sort((one, other) => other.length - one.length)

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
 * Whether a password is among those that guessing begins with, or little else than one of them: digits alone (birthdays,
 * telephone and identity numbers), few different characters, walks along the keyboard, a word of the list of breached
 * passwords or a name in pinyin with figures and marks before or after it, the same word twice. `docs/decisions/0009` says
 * what it covers and what not.
 */
export function isCommonPassword(password: string): boolean {
  const text = password.normalize('NFKC').toLowerCase()
  if (/^\d*$/u.test(text) || new Set(text).size < 5) return true
  return (
    [text, undisguised(text)].some((one) => isInPasswordList(one) || isLittleElse(one)) || isHungAbout(text)
  )
}

/** Letters for the figures and marks that commonly stand for them. */
function undisguised(text: string): string {
  const letters: Readonly<Record<string, string>> = {
    '@': 'a',
    $: 's',
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '!': 'i',
  }
  return text.replace(/[@$013!]/gu, (mark) => letters[mark] ?? mark)
}

function isLittleElse(text: string): boolean {
  const own = commonWords.reduce((rest, word) => rest.replaceAll(word, ''), withoutWalks(text))
  // Digits and marks hung on to a common word add little: they are years, birthdays, and exclamation marks.
  return [...own.replace(outer, '')].length < 3 && [...own].length < leastLeft
}

const outer = /[\d\p{P}\p{S}\s]/gu

/** A word everybody guesses, once or twice over, with nothing but figures and marks about it. */
function isHungAbout(text: string): boolean {
  const core = text.replace(/^[\d\p{P}\p{S}\s]+|[\d\p{P}\p{S}\s]+$/gu, '')
  if ([core, undisguised(core)].some((word) => isInPasswordList(word) || isName(word))) return true
  return isTwice(core) || isTwice(text)
}

function isTwice(word: string): boolean {
  const half = word.slice(0, word.length / 2)
  return half.length >= 4 && half + half === word
}

function isName(word: string): boolean {
  return /^[a-z]+$/u.test(word) && isPinyinName(word)
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
