/** One expected way for a request to fail, as the reader is told of it: what happened and what to do. */
export interface Problem {
  readonly status: number
  readonly title: string
  readonly what: string
  readonly next: string
}

export type ProblemName =
  | 'bad-request'
  | 'not-signed-in'
  | 'refused'
  | 'stale-form'
  | 'foreign-form'
  | 'absent'
  | 'wrong-method'
  | 'changed-meanwhile'
  | 'gone'
  | 'too-large'
  | 'unknown-media'
  | 'not-understood'
  | 'too-many'
  | 'bug'
  | 'busy'
  | 'closing'

/** The one place where reasons become words and HTTP status. */
export const problems: Readonly<Record<ProblemName, Problem>> = {
  'bad-request': {
    status: 400,
    title: '请求有误',
    what: '浏览器发来的内容不完整或格式不对，没有办理任何事项。',
    next: '请返回上一页，刷新后重试；如果是从别处复制的网址，请核对是否完整。',
  },
  'not-signed-in': {
    status: 401,
    title: '请先登录',
    what: '这里只对已登录的工作人员开放。',
    next: '请登录后再打开。',
  },
  refused: {
    status: 403,
    title: '没有权限',
    what: '您的岗位不能打开这个页面或办理这个事项。',
    next: '确需办理的，请联系本机关的安全管理员调整岗位，或请有权限的同事办理。',
  },
  'stale-form': {
    status: 403,
    title: '页面已过期',
    what: '这张表打开得太久，或者登录已经变化。为防止他人冒用，本次提交没有生效。',
    next: '请返回上一页，刷新后再提交；已填的内容可先复制保存。',
  },
  'foreign-form': {
    status: 403,
    title: '提交来源不对',
    what: '这次提交不是从本网站的页面发出的，没有生效。',
    next: '请直接在本网站打开页面后再提交。',
  },
  absent: {
    status: 404,
    title: '没有找到这个页面',
    what: '网址可能有误，或者内容不在这里。',
    next: '请核对网址，或回到首页从栏目进入。',
  },
  'wrong-method': {
    status: 405,
    title: '不能这样打开',
    what: '这个网址不接受这种方式的访问，没有办理任何事项。',
    next: '请回到首页，从页面上的按钮或链接进入。',
  },
  'changed-meanwhile': {
    status: 409,
    title: '内容刚刚有变化',
    what: '在您填写期间，其他人已先办理了同一事项，本次提交没有生效。',
    next: '请返回查看最新情况，再决定是否需要继续办理。',
  },
  gone: {
    status: 410,
    title: '内容已撤下',
    what: '这里的内容已经废止或撤下，不再提供。',
    next: '请回到首页查找现行有效的内容。',
  },
  'too-large': {
    status: 413,
    title: '内容太大',
    what: '提交的内容超过了上限，没有保存。',
    next: '请缩短内容，或把附件拆分、压缩后再提交。',
  },
  'unknown-media': {
    status: 415,
    title: '格式不支持',
    what: '提交的内容不是本系统能读的格式，没有保存。',
    next: '请用本网站的表单提交；接口请使用 application/json。',
  },
  'not-understood': {
    status: 422,
    title: '内容不能受理',
    what: '提交的内容缺少必要的项目，或者填写不符合要求，没有保存。',
    next: '请返回上一页，按页面提示改正后再提交。',
  },
  'too-many': {
    status: 429,
    title: '操作太频繁',
    what: '短时间内的访问次数过多，系统暂停了一会儿。',
    next: '请稍等一分钟再试。',
  },
  bug: {
    status: 500,
    title: '系统出错',
    what: '系统内部出了差错，本次操作可能没有完成。差错已经记录。',
    next: '请稍后再试；再次出现时，请把下面的编号告诉系统管理员。',
  },
  busy: {
    status: 503,
    title: '访问的人较多',
    what: '系统正忙，为保证已受理的事项，暂时没有接收这次访问。',
    next: '请稍等几秒后刷新页面再试。',
  },
  closing: {
    status: 503,
    title: '系统正在重新启动',
    what: '系统正在停止或升级，没有接收这次访问。',
    next: '请一分钟后再试。',
  },
}
