import type { Finding } from '../../finding.ts'
import { plain } from '../../reading/letters.ts'
import type { Report } from '../../report.ts'
import { found } from '../form-rules.ts'
import { isArea } from './context.ts'

/** Who speaks: 我局 in a town's report, another bureau as the one that reports, a place of another district. */
export function checkAuthority(report: Report): readonly Finding[] {
  const { authority } = report
  if (authority === null) return []
  const name = plain(authority).replace(/\s+/gu, '')
  const preamble = plain(report.preamble.slice(0, 30).join('')).replace(/\s+/gu, '')
  const texts = report.sections
    .filter(({ id }) => id === 'overview' || id === 'problems' || id === 'other')
    .map(({ paragraphs }) => paragraphs.map((paragraph) => plain(paragraph).replace(/\s+/gu, '')))
  return [
    ...wrongSelf(texts.flat(), name),
    ...wrongSubjects(texts.flat(), name),
    ...wrongCompiler(preamble, name),
  ]
}

type Kind = '局' | '镇' | '乡' | '街道' | '委' | '厅' | '县' | '区' | '市' | '省'

/** The last words of a name tell the kind of body, and with it what it calls itself. Others are not judged. */
const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/办公[厅室]$/u, '厅'],
  [/局$/u, '局'],
  [/镇(?:人民政府)?$/u, '镇'],
  [/乡(?:人民政府)?$/u, '乡'],
  [/街道(?:办事处|办)?$/u, '街道'],
  [/(?<!管理)委(?:员会)?$/u, '委'],
  [/厅$/u, '厅'],
  [/县(?:人民政府)?$/u, '县'],
  [/区(?:人民政府)?$/u, '区'],
  [/市(?:人民政府)?$/u, '市'],
  [/省(?:人民政府)?$/u, '省'],
]

function kindOf(name: string): Kind | undefined {
  if (/办公[厅室]$/u.test(name)) return undefined
  return kinds.find(([ending]) => ending.test(name))?.[1]
}

/** 我局 and 我镇 are said by one kind of body only; every body may say 我县, 我区 or 我市. */
const selves: readonly Kind[] = ['局', '镇', '乡', '街道', '委', '厅']

function wrongSelf(paragraphs: readonly string[], name: string): Finding[] {
  const kind = kindOf(name)
  if (kind === undefined) return []
  const text = paragraphs.join('\n')
  const wrong = selves.filter((self) => self !== kind && text.includes(`我${self}`))
  return wrong.map((self) => {
    const at = text.indexOf(`我${self}`)
    const words = text.slice(Math.max(0, at - 8), at + 14).replace(/\n/gu, '')
    return found('narrative.authority', 'warning', [], {
      expected: name,
      actual: `我${self}`,
      message: `「${name}」的报告里出现「我${self}」（「…${words}…」）。是否照搬了其他单位的文字？请核对。`,
    })
  })
}

const verbs =
  '认真|严格|高度重视|深入|坚持|积极|紧紧|按照|共收|共受|共主|共公|主动公开|始终|全面|扎实|持续|切实|以习|根据|充分|不断|收到|受理|未收|通过|政府信息公开|信息公开|全年|在区|在县|在市|进一步'

/** A body named at the head of a sentence as the one that did the work. An office may speak of its own under a shorter name. */
function wrongSubjects(paragraphs: readonly string[], name: string): Finding[] {
  const kind = kindOf(name)
  if (kind === undefined || isArea(name)) return []
  const subject = new RegExp(
    `(?:^|[。！])(?:\\(?[一二三四五六]\\)?[^。,，]{0,12}[。:：])?(?:[一二三四五]是)?(?:20\\d\\d年(?:度)?(?:以来)?[,，]?)?([\\p{Script=Han}]{2,22}?(?:局|委员会|厅|镇|乡|街道(?:办事处)?))(?=20\\d\\d年|${verbs})`,
    'gu',
  )
  const named = paragraphs.flatMap((paragraph) =>
    [...paragraph.matchAll(subject)].map((match) => match[1] ?? ''),
  )
  const strange = [...new Set(named)].filter((one) => !isSameBody(one, name) && !isGeneral(one))
  return strange.map((one) =>
    found('narrative.authority', 'warning', [], {
      expected: name,
      actual: one,
      message: `「${name}」的报告里以「${one}」为主语叙述工作。是否照搬了其他单位的文字？请核对机关名称。`,
    }),
  )
}

/** 各乡镇, 全局, 我镇 … name no body of their own; superiors and partners are led in by such words. */
function isGeneral(name: string): boolean {
  return /^(?:各|全|我|本|该|由|与|向|对|在|为|经|因|按|据|上级|所属|下属|省|自治区|国家|市委|县委|区委|党|通过|结合|根据|按照|围绕|针对|部分|相关|有关|其他|其中|同时|此外|积极|协助|配合|督促|组织|指导)|乡镇$|城乡$|[和与及、].{0,8}(?:局|镇|乡|街道)$/u.test(
    name,
  )
}

/** 区卫健局 is 昌平区卫生健康局, 船山公安分局 is 公安局船山区分局: all letters but one of the shorter name are in the longer. */
function isSameBody(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)]
  return lettersMissing(a, b) < 2 || lettersMissing(b, a) < 2
}

function bare(name: string): string {
  return name.replace(/(?:人民政府|办事处)$/u, '').replace(/委员会$/u, '委')
}

function lettersMissing(short: string, long: string): number {
  const letters = [...long]
  return [...short].filter((letter) => {
    const at = letters.indexOf(letter)
    if (at >= 0) letters.splice(at, 1)
    return at < 0
  }).length
}

/** 由…编制, 现公布…, 请与…联系: the one that compiled the report must be of the same place. */
function wrongCompiler(text: string, name: string): Finding[] {
  const own = placesOf(name)
  const compilers = [
    ...text.matchAll(
      /(?:由|现公布|请与|请联系:?)([\p{Script=Han}]{4,30}?)(?=编制|联系|20\d\d年|组织编制|办公室|政府信息)/gu,
    ),
  ].map((match) => match[1] ?? '')
  return [...new Set(compilers)]
    .filter((compiler) => isElsewhere(compiler, name, own))
    .map((compiler) =>
      found('narrative.authority', 'error', [], {
        expected: name,
        actual: compiler,
        message: `报告标题的机关是「${name}」，文中编制或联系单位却是「${compiler}」。请核对机关名称。`,
      }),
    )
}

/** Another place on a level that both names have, neither of which stands in the other's name. */
function isElsewhere(compiler: string, name: string, own: ReadonlyMap<string, string>): boolean {
  const other = placesOf(compiler)
  return [...own].some(([level, place]) => {
    const there = other.get(level)
    return there !== undefined && !compiler.includes(place) && !name.includes(there)
  })
}

/** The places a name begins with, by level: 九江市濂溪区 … gives 市 九江 and 区 濂溪. */
function placesOf(name: string): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  const step = /((?![全我本各该涉])[\p{Script=Han}]{2,6}?)(省|市(?!场|政|监|容)|县|区|旗|镇|乡(?!村)|街道)/uy
  for (let found = step.exec(name); found; found = step.exec(name)) places.set(found[2] ?? '', found[1] ?? '')
  return places
}
