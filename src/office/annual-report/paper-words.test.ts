import { expect, test } from 'vitest'
import { wordsOfPaper } from './paper-words.ts'

test('column heads that fell out of a table are no words of the report; a sentence that names them stays', () => {
  const heads = '结果 维持 结果 纠正 其他 结果 尚未 审结 总计'
  const sentence = '全年被申请行政复议 2 件，结果维持 1 件。'
  expect(wordsOfPaper('remedies', [heads, sentence])).toEqual([sentence])
  expect(wordsOfPaper('applications', ['商业企业 科研机构 社会公益组织 法律服务机构 其他'])).toEqual([])
  expect(wordsOfPaper('disclosure', ['信息内容 本年制发件数 本年废止件数 现行有效件数'])).toEqual([])
  expect(wordsOfPaper('overview', [heads])).toEqual([heads])
})
