import { addDays } from '#law/calendar/plain-date.ts'
import type { Parts } from '#office/applications/case/parts.ts'
import type { Intake } from '#office/applications/commands/receipt.ts'
import { demoPersonId } from '#store/people/demo-people.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'
import type { Letterhead } from '../applications/letter-base.ts'
import { type DemoDesk, demoDesk } from './demo-desk.ts'

/** An application of the demonstration: how long ago it came in working days, and what happened since. */
interface Story {
  readonly ago: number
  readonly channel: 'counter' | 'signed-post' | 'web'
  readonly kind: Intake['kind']
  readonly applicant: string
  readonly about: string
  tell?(desk: DemoDesk, number: string): Promise<void>
}

const levels = '2025年度企业劳动保障守法诚信等级评价'
const subsidy = '2025年就业补助资金分配和使用情况'

const given = (what: string) => ({
  what,
  outcome: 'granted' as const,
  ground: '条例第三十六条第（二）项',
  reason: '',
  pointer: '',
  notConsultedBecause: '',
})

/** A refusal that went to nobody for an opinion, and says why. */
const refused = (what: string) => ({
  what,
  outcome: 'denied.thirdParty' as const,
  ground: '条例第十五条',
  reason: '登记簿载有投诉人姓名、联系方式和投诉内容，公开会损害其合法权益',
  pointer: '',
  notConsultedBecause: '登记簿涉及众多投诉人，公开明显会损害其合法权益',
})

/** Two pieces, neither disclosed: one application counts in one row, and which one somebody has to choose. */
const twoUnlike: Parts = [
  {
    what: '区属技工院校设立审批文件',
    outcome: 'unavailable.notHeld',
    ground: '条例第三十六条第（五）项',
    reason: '技工院校的设立由市级人力资源和社会保障部门审批',
    pointer: '平顶山市人力资源和社会保障局',
    notConsultedBecause: '',
  },
  {
    what: '2024年全区就业统计数据',
    outcome: 'notProcessed.publication',
    ground: '条例第三十九条第二款',
    reason: '该数据载于公开出版的统计年鉴',
    pointer: '《平顶山统计年鉴2025》',
    notConsultedBecause: '',
  },
]

const stories: readonly Story[] = [
  { ago: 0, channel: 'web', kind: 'person', applicant: '赵小满', about: '失业保险稳岗返还企业名单' },
  {
    ago: 1,
    channel: 'counter',
    kind: 'company',
    applicant: '平安里商贸有限公司',
    about: `${levels}A级企业名单及评价标准`,
  },
  {
    ago: 3,
    channel: 'signed-post',
    kind: 'person',
    applicant: '孙秋白',
    about: '公益性岗位开发管理办法及岗位数量',
  },
  {
    ago: 6,
    channel: 'web',
    kind: 'person',
    applicant: '周立夏',
    about: '培训补贴的有关材料',
    async tell(desk, number) {
      await confirmed(desk, number)
      desk.goBack(2)
      const items = '请写明需要哪一年度、哪类培训的补贴材料，便于查找'
      await desk.take(number, 'ask-correction', { items, until: addDays(desk.today(), 14) })
    },
  },
  {
    ago: 9,
    channel: 'counter',
    kind: 'company',
    applicant: '鹰城人力资源服务有限公司',
    about: '就业见习基地评审结果和各基地申报材料',
    async tell(desk, number) {
      desk.goBack(5)
      const question = '申报材料中的经营数据是否同意公开'
      await desk.take(number, 'consult', { who: 'third-party', name: '卫东机械制造有限公司', question })
      desk.goBack(3)
      const asked = { who: 'third-party', party: '甲' } as const
      await desk.take(number, 'record-reached', { ...asked, proof: '邮件签收记录' })
    },
  },
  {
    ago: 10,
    channel: 'counter',
    kind: 'person',
    applicant: '吴白露',
    about: '2021年至2025年工伤认定决定书台账',
    async tell(desk, number) {
      desk.goBack(7)
      await desk.take(number, 'notice-fee', { method: 'by-volume', first: 1, last: 120 })
    },
  },
  {
    ago: 12,
    channel: 'web',
    kind: 'person',
    applicant: '郑谷雨',
    about: subsidy,
    async tell(desk, number) {
      await confirmed(desk, number)
      await drafted(desk, number, 1, subsidy)
    },
  },
  {
    ago: 14,
    channel: 'signed-post',
    kind: 'legal',
    applicant: '明理法律服务所',
    about: '行政处罚裁量权基准',
    async tell(desk, number) {
      await drafted(desk, number, 4, '人力资源社会保障行政处罚裁量权基准')
      await approved(desk, number, 2)
    },
  },
  {
    ago: 15,
    channel: 'counter',
    kind: 'person',
    applicant: '冯霜降',
    about: '创业担保贷款贴息发放情况',
    async tell(desk, number) {
      await drafted(desk, number, 5, '2025年创业担保贷款贴息发放情况')
      await approved(desk, number, 3)
      await signed(desk, number, 1)
    },
  },
  {
    ago: 18,
    channel: 'web',
    kind: 'person',
    applicant: '陈清和',
    about: '社会保险补贴申领办法和2025年发放总额',
    async tell(desk, number) {
      await confirmed(desk, number)
      const what = '社会保险补贴申领办法和2025年发放总额'
      await desk.attach(number, '社会保险补贴申领办法.txt', '演示用文件：社会保险补贴申领办法。', 'given')
      await drafted(desk, number, 8, what)
      await approved(desk, number, 6)
      await signed(desk, number, 4)
      desk.goBack(3)
      await desk.take(number, 'serve', { channel: 'web', proof: '网上送达，系统记录' })
      desk.goBack(1)
      await desk.take(number, 'rate', { score: 5, words: '答复很清楚' }, 'applicant')
    },
  },
  {
    ago: 22,
    channel: 'counter',
    kind: 'person',
    applicant: '何处暑',
    about: '区属技工院校设立审批文件和2024年全区就业统计数据',
    async tell(desk, number) {
      desk.goBack(16)
      await desk.take(number, 'draft', { parts: twoUnlike, counts: 'notProcessed.publication' })
      desk.goBack(14)
      await desk.take(number, 'approve', { edition: 1 }, 'reviewer')
      await signed(desk, number, 13)
      desk.goBack(12)
      await desk.take(number, 'serve', { channel: 'hand', proof: '申请人当面签收' })
      desk.goBack(1)
      const because = '申请的主要内容是设立审批文件，统计数据是附带的一项，应当按主要内容归入不掌握。'
      await desk.take(number, 'propose-outcome', { outcome: 'unavailable.notHeld', because })
    },
  },
  {
    ago: 18,
    channel: 'counter',
    kind: 'person',
    applicant: '褚立冬',
    about: '2024年招聘的公益性岗位人员考核结果',
    async tell(desk, number) {
      desk.goBack(12)
      const search = {
        places: '就业科档案柜、公文系统',
        terms: '公益性岗位 考核',
        found: '找到2024年考核汇总表一份',
      }
      await desk.take(number, 'record-search', search)
    },
  },
  {
    ago: 19,
    channel: 'counter',
    kind: 'research',
    applicant: '中原劳动关系研究中心',
    about: '2015年以来劳动人事争议仲裁案件统计',
    async tell(desk, number) {
      desk.goBack(8)
      const reason = '涉及十年台账，检索和汇总量大'
      await desk.take(number, 'propose-extension', { days: 20, reason })
      desk.goBack(6)
      await desk.take(number, 'extend', {}, 'reviewer')
    },
  },
  {
    ago: 24,
    channel: 'counter',
    kind: 'person',
    applicant: '蒋小寒',
    about: '2025年劳动保障监察投诉登记簿',
    async tell(desk, number) {
      desk.goBack(18)
      await desk.take(number, 'draft', { parts: [refused('2025年劳动保障监察投诉登记簿')] })
      desk.goBack(16)
      await desk.take(number, 'approve', { edition: 1 }, 'reviewer')
      await signed(desk, number, 15)
      desk.goBack(14)
      await desk.take(number, 'serve', { channel: 'post', proof: '邮件回执' })
      desk.goBack(2)
      await desk.reconsidered(number, '撤销不予公开的答复，责令重新答复')
    },
  },
  {
    ago: 23,
    channel: 'signed-post',
    kind: 'person',
    applicant: '魏大寒',
    about: '养老保险待遇调整的内部会议纪要',
    async tell(desk, number) {
      desk.goBack(20)
      const until = addDays(desk.today(), 10)
      await desk.take(number, 'ask-department', {
        department: '养老保险科',
        question: '请检索并提出意见',
        until,
      })
    },
  },
]

async function confirmed(desk: DemoDesk, number: string): Promise<void> {
  await desk.take(number, 'confirm-receipt', { how: '电话确认，申请人知晓收到日期' })
  await assigned(desk, number)
}

function assigned(desk: DemoDesk, number: string): Promise<void> {
  return desk.take(number, 'assign', { handler: demoPersonId('handler') }, 'reviewer')
}

async function drafted(desk: DemoDesk, number: string, ago: number, what: string): Promise<void> {
  desk.goBack(ago)
  await desk.take(number, 'draft', { parts: [given(what)] })
}

async function approved(desk: DemoDesk, number: string, ago: number): Promise<void> {
  desk.goBack(ago)
  await desk.take(number, 'approve', { edition: 1 }, 'reviewer')
  await desk.take(number, 'review-secrecy', { edition: 1, conclusion: '不涉密，可以公开' }, 'secrecyReviewer')
}

async function signed(desk: DemoDesk, number: string, ago: number): Promise<void> {
  desk.goBack(ago)
  await desk.take(number, 'sign', { edition: 1, digest: await desk.digest(number) }, 'leader')
}

/** About a dozen applications in every step, on days that lie as they should to the day the demonstration starts. */
export async function fillDemoCases(store: Store, way: Doorway, head: Letterhead): Promise<void> {
  const desk = await demoDesk(store, way, head)
  // Numbers follow the days: those that came first are received first.
  const numbers: (readonly [Story, string])[] = []
  for (const story of stories.toSorted((a, b) => b.ago - a.ago)) {
    desk.goBack(story.ago)
    const by = story.channel === 'web' ? 'applicant' : 'handler'
    numbers.push([story, await desk.receive(`demo/${story.applicant}`, intakeOf(story, desk), by)])
  }
  for (const [story, number] of numbers) {
    desk.goBack(story.ago)
    // What came over the web is confirmed first; what came yesterday is nobody's yet.
    if (story.channel !== 'web' && story.ago > 1) await assigned(desk, number)
    await story.tell?.(desk, number)
  }
  await desk.close()
}

function intakeOf({ channel, kind, applicant, about }: Story, desk: DemoDesk): Intake {
  const on = desk.today()
  const deliveries = {
    counter: { channel: 'counter', handedInOn: on },
    'signed-post': { channel: 'signed-post', signedForOn: on },
    web: { channel: 'web', arrivedOn: on },
  } as const
  return {
    delivery: deliveries[channel],
    kind,
    applicant,
    contact: { identity: '', phone: '', address: '卫东区（演示地址）', email: '' },
    contents: [about],
    wanted: { form: 'electronic', way: channel === 'web' ? 'web' : 'post' },
  }
}
