/** The hundred commonest surnames of China and then some, in pinyin: what guessing lists for China begin with. */
const surnames = new Set(
  `wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng han feng
  cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lv lu ding ren yao shen zhong cui tan fan jin shi liao
  jia xia fu fang zou xiong bai meng qin qiu hou yin xue yan lei duan long tao shao qian cao kong mao chang wan gu lai wen he
  hao mo niu gong pang an shu qi ge mei ji zhan ouyang sima shangguan`
    .split(/\s+/u)
    .filter(Boolean),
)

/** A syllable of pinyin without its tone; a few that do not occur are let through. */
const syllable =
  '(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue|ve|a|o|e|i|u|v))'
const nameTail = new RegExp(`^${syllable}{1,2}$`, 'u')

/** Whether letters spell a Chinese name: a surname and one or two more syllables, such as `zhangwei` or `wangxiaoming`. */
export function isPinyinName(letters: string): boolean {
  for (let at = 2; at < letters.length && at <= 9; at += 1) {
    if (surnames.has(letters.slice(0, at)) && nameTail.test(letters.slice(at))) return true
  }
  return false
}
