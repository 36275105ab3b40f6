/** For whoever reads the audit: what each invariant says, by its name. */
export const invariantWords: Readonly<Record<string, string>> = {
  'every login finds the person who has it': '每个登录方式都找得到有它的那个人',
  'a person is found by every login they have': '每个人用自己的每个登录方式都找得到',
  'a person has one phone and one WeChat at most': '一个人至多绑一个手机号、一个微信',
  'a second factor that counts is its person’s': '生效的动态验证码与本人的记录一致',
  'every grant is listed where it counts': '每个身份都列在它生效的地方',
  'no grant is listed that nobody holds': '没有列着却无人持有的身份',
  'nobody holds the same right twice at a time': '没有人同一时间重复持有同一个身份',
  'nobody is two of the three administrators at a time': '没有人同时是两种管理员',
  'every join is in a state there is, decided or not as it says':
    '每条加入申请的状态合法，办没办、为什么都对得上',
  'every join that waits is in the list of who decides': '每条等审核的申请都在审核人的名单里',
  'no list holds a join that does not wait': '名单里没有不在等审核的申请',
  'the members of an organisation are those whose joins were accepted':
    '单位的成员名单和同意过的加入一致',
  'a right that came with a join ends with it': '随加入得到的身份，退出后就没有了',
  'every organisation stands below one that may stand above it':
    '每个单位都在可以做它上级的单位下面',
  'every organisation is found by name, by place and by its credit code':
    '每个单位按名称、地点、信用代码都找得到',
  'no list holds an organisation that is not there': '名单里没有不存在的单位',
  'a credit code is one organisation’s': '一个信用代码只属于一个单位',
  'a session is of somebody who may sign in': '每个登录都属于可以登录的人',
  'a token opens a session that knows it': '每个凭证都属于认得它的登录',
  'a session is renewed by one token, which is its own': '每个登录只能由它自己的一个凭证换新',
  'a session ends, used or not': '每个登录都有到头的一天',
  'nobody is signed in on more than ten devices': '没有人在十台以上的设备登录',
  'no session knows rights that are yet to be given': '没有登录预先知道还没给的身份',
  'whatever was done is in the audit log': '办过的每件事都在审计记录里',
  'a name and an ID number are kept sealed': '姓名和身份证号都是加密保存的',
  'every ID number that is kept is found, and is its person’s alone':
    '存着的每个身份证号都查得到，而且只属于一个人',
  'no ID number is held that its person does not keep': '没有本人已经不存、却还占着的身份证号',
}
