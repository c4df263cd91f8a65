/** The words the grammar knows. Each list is the ways one thing is written in published reports, separated by spaces. */

/** What a number may count. `foreign` is everything the tables do not speak of: letters, hotlines, proposals … */
export type Topic =
  | 'application'
  | 'reconsideration'
  | 'litigation'
  | 'normativeDocuments'
  | 'regulations'
  | 'licensing'
  | 'penalties'
  | 'coercion'
  | 'charges'
  | 'fee'
  | 'information'
  | 'document'
  | 'bareApplication'
  | 'foreign'

export const topicWords: Readonly<Record<Topic, string>> = {
  application:
    '政府信息公开申请 信息公开申请 政务公开申请 政府信息依申请公开申请 依申请公开政府信息申请 依申请公开政府信息公开申请 依申请公开申请 ' +
    '依申请公开政府信息 政府信息依申请公开件 政府信息依申请公开 政务信息依申请公开 信息依申请公开 依申请公开信息 依申请公开件 ' +
    '依申请公开事项 依申请公开案件 依申请公开 依申请信息公开 依申请件 依申请 公开申请 信息公开件 政府信息公开件 申请书 申请件 公开政府信息申请 ' +
    '公开政府信息的申请',
  reconsideration: '行政复议申请 行政复议案件 行政复议件 行政复议 复议申请 复议案件 复议件 复议',
  litigation: '行政诉讼案件 行政诉讼 行政应诉案件 行政应诉 诉讼案件 应诉案件 诉讼',
  normativeDocuments: '行政规范性文件 规范性文件',
  regulations: '地方政府规章 政府规章 部门规章 规章',
  licensing: '行政许可决定 行政许可',
  penalties: '行政处罚决定 行政处罚案件 行政处罚',
  coercion: '行政强制措施 行政强制执行 行政强制决定 行政强制',
  charges: '行政事业性收费',
  fee: '政府信息公开信息处理费 信息公开信息处理费 信息公开处理费 信息处理费用 信息处理费',
  information: '政府信息 各类信息 政务信息 信息',
  document: '文件',
  bareApplication: '申请',
  foreign:
    '行政许可申请 许可申请 补贴申请 行政许可事项 行政许可信息 行政处罚信息 行政处罚事项 行政强制事项 行政事业性收费项目 收费项目 收费通知 ' +
    '规章制度 法规规章 留言 来信 信件 信箱 热线 提案 建议 议案 咨询 投诉 举报 解读 访谈 征集 调查 公报 推文 微博 抖音 视频 稿件 ' +
    '报道 新闻发布会 发布会 回应 舆情 培训 会议 检查 抽查 问题 栏目 专栏 政策 诉求 工单 网民 群众 业务 证照 来电 来访 信访件 信访 ' +
    '案卷 公告 公示 通知 动态 目录 清单 指南 征求意见 意见 听证 仲裁 更正 通报 会商 论证 图解 财务 预算 决算 微信 公众号 ' +
    '公文 政务服务 办件 督办 事项清单 合同 项目 案件线索 司法建议 复议意见书 执法案件 民事案件 刑事案件 上报 数据',
}

export type Aspect =
  | 'received'
  | 'accepted'
  | 'finished'
  | 'replied'
  | 'carriedIn'
  | 'carriedOut'
  | 'carry'
  | 'upheld'
  | 'rejected'
  | 'corrected'
  | 'pending'
  | 'otherResult'
  | 'direct'
  | 'afterReconsideration'
  | 'issued'
  | 'repealed'
  | 'inForce'
  | 'published'
  | 'decided'
  | 'charged'

const carryVerbs = ['结转', '转结', '转入', '顺延', '延', '延期', '转', '流转', '留']
const nextYears = ['下年度', '下年', '下一年度', '下一年', '次年', '明年', '下一个年度', '第二年', '来年']
const lastYears = ['上年', '上年度', '上一年', '上一年度', '去年', '往年', '前一年']
const every = (heads: readonly string[], links: readonly string[], tails: readonly string[]): string =>
  heads.flatMap((head) => links.flatMap((link) => tails.map((tail) => head + link + tail))).join(' ')

export const aspectWords: Readonly<Record<Aspect, string>> = {
  received: '新收到 新收 新受理 收到 接收到 接收 接到 收件 新增',
  accepted: '收到并办理 受理 收办 办理 处理 承办',
  finished: '办结 办毕 办理完毕 办理完成 办理完结 处理完毕 处理完成 全部办完 结案 办完',
  replied: '办复 答复 回复 作出答复 给予答复 予以答复 办理答复 办理回复',
  carriedIn: `${every(lastYears, [''], ['结转', '转结', '转入', '顺延', '遗留', '延续', '流转'])} 上年末结转 以前年度结转`,
  carriedOut: `${every(carryVerbs, ['', '至', '到', '入', '为'], nextYears)} ${every(nextYears, [''], ['继续办理', '继续处理', '办理', '答复'])} 跨年度办理 跨年办理`,
  carry: '结转至 结转到 结转 转结 顺延至 顺延到 转入',
  upheld: '维持原答复 维持原决定 结果维持 予以维持 维持原行政行为 维持结果 维持',
  rejected: '驳回诉讼请求 驳回复议请求 驳回起诉 驳回申请 驳回 胜诉',
  corrected: '结果纠正 予以纠正 纠正 被纠错 纠错 败诉',
  pending:
    '尚未审结 未审结 尚未结案 未结案 尚未办结 正在审理中 正在审理 审理中 尚在审理 在审理 未判决 待审理 未结',
  otherResult: '其他结果 其它结果',
  direct: '未经复议直接起诉 未经行政复议直接起诉 未经复议 直接起诉',
  afterReconsideration: '复议后起诉 经复议后起诉 行政复议后起诉',
  issued: '制发 新制发 制定 新制定 印发 出台 制定发布 制定印发 新出台 制定出台 制订 起草制定 本年制发',
  repealed: '废止 宣布废止 废止失效 废止和失效 清理废止 宣布失效 本年废止',
  inForce: '现行有效 继续有效 目前有效 现有效',
  published: '主动公开 公开 发布 公布 公示 录入 推送',
  decided: '作出 做出 实施 办理行政许可 下达 审批办结',
  charged: '实际收取 收取 收费 征收 收缴',
}

/** Words that steer how a number is taken. */
export type Mark =
  | 'no'
  | 'all'
  | 'among'
  | 'joint'
  | 'total'
  | 'respectively'
  | 'channel'
  | 'anyChannel'
  | 'site'
  | 'past'
  | 'future'
  | 'present'
  | 'partOfYear'
  | 'compare'
  | 'up'
  | 'down'
  | 'share'
  | 'otherAct'
  | 'instance'
  | 'wide'
  | 'narrow'
  | 'disclosure'
  | 'rate'
  | 'closedOnly'
  | 'inTime'

const levels = ['', '区', '县', '市', '省', '州', '区人民', '县人民', '市人民', '省人民', '州人民', '人民']

export const markWords: Readonly<Record<Mark, string>> = {
  no: '未 没有 无 未曾 暂无 均无 均未 尚无 尚未 零 不存在 未有 从未',
  all: '均 全部 所有 都 全都 皆 悉数',
  among: '其中含 其中 包括 包含 含',
  joint: '和 及 以及 与 或者 或 并 及其',
  total: '共计 合计 总计 累计 总共 一共 共',
  respectively: '分别为 分别是 分别',
  channel:
    '网上 网络 网站申请 在线 线上 线下 信函 邮寄 邮件 当面 书面 纸质 现场 来局 平台申请 电子邮件 传真 网页 窗口 邮政 政务服务网 通过',
  anyChannel: '等方式 等形式 等渠道 等途径 多种渠道 各种渠道 各类渠道 各渠道 多渠道 等平台 等载体',
  site: `${every(levels, ['政府'], ['网站', '门户网站', '官网', '官方网站', '网'])} 门户网站 官方网站 官网`,
  past: '上年 去年 上一年 上年度 上一年度 往年 历年来 历年 以往 此前 同期 近三年 近年来 近年',
  future: '下一步 明年 下年 拟 计划 争取 预计',
  present: '本年度 本年 今年 全年 年内 当年',
  partOfYear: '上半年 下半年 季度 月份 一季度 二季度 三季度 四季度 春季 期间',
  compare: '相比 相较 同比 环比 对比 较 比',
  up: '增长 上升 增加 提高 上涨 增多',
  down: '下降 减少 降低 回落 下滑',
  share: '占比 占',
  otherAct:
    '备案 报备 报送 审查 审核 起草 代拟 代市政府 代政府 修改 修订 汇编 转发 梳理 评估 保留 解读 清理 归集 上传 指导 协助 旁听 参与 审理 应对 移送 转办 ' +
    '行政执法 执法监督 归档 抽查 补正 延期 调解 撤回 撤销 协商 沟通 征求 征集 拟制 联合 集中公开',
  instance: '一审 二审 再审 上诉 提起上诉',
  wide: '全市 全县 全区 全省 全州 全旗 全镇 全乡 全街道 全局 全系统 各级 各部门 各单位 各乡镇 各镇街 各镇 各街道 各行政机关 各有关部门',
  narrow:
    '政府本级 区本级 县本级 市本级 本级 区政府 县政府 市政府 省政府 州政府 区人民政府 县人民政府 市人民政府 省人民政府 政府办公室 政府办公厅 政府办 办公室 办公厅 本机关',
  disclosure: '政府信息公开工作 政府信息公开 信息公开工作 信息公开 政务公开工作 政务公开',
  rate: '按时办结率 按期办结率 办结率 答复率 回复率 按时答复率 满意率 率',
  closedOnly: '已审结 已结案 审结 已作出 判决',
  inTime:
    '按时 按期 法定期限 规定时限 法定时限 规定时间 规定期限 规定的时间 规定的期限 期限内 时限内 时间内 依法 按规定 按要求 及时 规范',
}

/** Words that stand between a count and what it counts without changing either. */
export const fillerWords =
  '了 的 计 数量 总数 总量 数 为 是 有 情况 件数 数量为 案件 事项 工作 年度 度 各类 相关 有关 各项 类 内容 约 近 新 已 已经 被 提起 提出 提交 发生 ' +
  '引起 引发 导致 产生 出现 涉及 因 对 由 于 从 向 我 本 在 而 作 系 属 其 该 则 另 另有 还有 还 截至 目前 仍 要求 继续 办案 答复书 依法 按时 以 给予 作出决定 决定 ' +
  '按照 规定 同时 此外 方面 方式 本机关 我局 本局 我镇 我街道 我委 我县 我区 我市 我厅 我乡 我单位 本单位 我办 社会公众 公众 申请人'

/** Words whose letters would otherwise be taken for shorter ones. */
export const wholeWords =
  '公共 共享 共同 共建 共青团 共产党 中共 共和国 中华人民共和国 共治 较为 较好 较大 较高 较多 比例 评比 比对 成都 首都 都市 原因 因此 因为 和谐 和平 或许 ' +
  '无障碍 无偿 无关 无正当理由 未来 未经审核 未成年人 诉讼请求 复议机关 行政复议机关 复议审查机关 复议局 规范化 与会 参与 并且 无纸化 零距离 零散 零售 ' +
  '其中心 其中央 信息化 信息员 信息技术 信息安全 信息产业 信息网络 工业和信息化 处理器 处理能力 人和 温和 办理时限 办理流程 受理机构 受理渠道 ' +
  '申请人 共性 占用 含有 包括但不限于 均衡 平均 所有权 所有制 全部门 都有 增加透明度 提高透明度 减少不必要 行政复议法 行政诉讼法 ' +
  '无法律依据 未来局 经济和信息化 市场监督管理 公开条例 许可证 及时 以及时 普及 涉及 与时俱进 未雨绸缪'
