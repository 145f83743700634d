// Culture and tourism: performances, entertainment venues, travel agencies.
import type { PackItem } from '#services/items/contract.ts';
import {
  address,
  cite,
  date,
  fetched,
  firmPage,
  idCard,
  item,
  later,
  licenceOfFirm,
  line,
  number,
  page,
  pick,
  steps,
  upload,
  written,
} from './shape.ts';

const show = item({
  code: '530902-XK-1501',
  organ: '530902-culture-tourism',
  name: ['营业性演出审批', 'Approval of a commercial performance'],
  summary: ['卖票或有赞助的演出，开演前取得批准。', 'Shows with tickets or sponsors need approval first.'],
  aliases: '办演唱会 演出许可 商演 晚会 音乐节',
  type: '01',
  clients: '246',
  themes: 'permits',
  basis: [cite('regulation', '营业性演出管理条例', '第十三条')],
  conditions: [
    '举办单位是文艺表演团体、演出经纪机构或演出场所经营单位',
    '演员和节目内容符合规定',
    '观众 1000 人以上的，另取得公安机关大型群众性活动许可',
    '有涉外演员的，向省级文化和旅游部门申请',
  ],
  limits: {
    law: '3wd',
    note: '营业性演出管理条例第十三条：自受理申请之日起 3 日内',
    by: '营业性演出管理条例第十三条',
    promise: '2wd',
  },
  materials: [
    written('application', ['营业性演出申请表', 'Application']),
    upload('programme', ['节目单和视听资料', 'Programme and recordings'], '节目名称、词曲作者、演员'),
    upload('contract', ['演出合同', 'Contract'], '与演员、场地签订的协议'),
    upload('crowd', ['大型群众性活动安全许可', 'Crowd safety permit'], '1000 人以上需要', {
      issuer: '公安机关',
      when: { field: 'size', is: ['large'] },
    }),
    later('fire', ['场地安全证明', 'Proof of safety'], '临时搭建舞台的，可在决定前补交'),
    fetched('licence', ['营业性演出许可证', 'Performance licence'], '文化和旅游部门'),
  ],
  form: [
    firmPage(['谁来主办？', 'Who organises?']),
    page(
      'show',
      ['演什么？', 'What is the show?'],
      [
        line('title', ['演出名称', 'Title']),
        number('performers', ['演员人数', 'Performers'], '人', { min: 1 }),
        pick(
          'size',
          ['预计观众', 'Audience'],
          [
            ['small', '不满 1000 人', 'Under 1,000'],
            ['large', '1000 人以上', '1,000 or more'],
          ],
        ),
      ],
    ),
    page(
      'place',
      ['什么时候、在哪里演？', 'When and where?'],
      [
        date('from-day', ['首场日期', 'First show']),
        date('to-day', ['末场日期', 'Last show']),
        address('address', ['演出地点', 'Place']),
      ],
    ),
  ],
  steps: steps({
    accept: '2h',
    consult: ['4h', 'public-security', 'fire', 'emergency'],
    review: '4h',
    decide: '2h',
    deliver: '4h',
  }),
  result: ['approval', '营业性演出准予许可决定', 'Approval of the show', '按批准的场次'],
  faq: [
    ['村里请戏班唱戏要批吗？', '不卖票、没有赞助回报的公益演出不用。'],
    ['加演一场怎么办？', '在原批准的地点增加场次的，网上提交变更，当日办结。'],
  ],
});

const venue = item({
  code: '530902-XK-1502',
  organ: '530902-culture-tourism',
  name: ['娱乐场所设立审批', 'Licence for an entertainment venue'],
  summary: [
    '开 KTV、歌舞厅、游艺厅，营业前取得娱乐经营许可证。',
    'Karaoke, dance halls and arcades need it before they open.',
  ],
  aliases: '开KTV 歌舞厅 游戏厅 电玩城 娱乐许可证',
  type: '01',
  clients: '126',
  themes: 'permits',
  lifeEvents: 'startup',
  basis: [
    cite('regulation', '娱乐场所管理条例', '第七条'),
    cite('regulation', '娱乐场所管理条例', '第九条'),
    cite('regulation', '娱乐场所管理条例', '第十条'),
  ],
  conditions: [
    '不设在居民楼、博物馆、图书馆和文物建筑内，不设在居民住宅区和学校、医院、机关周围',
    '边界噪声符合国家标准，不设在建筑物地下一层以下',
    '投资人员和负责人没有条例第五条规定的情形',
    '游艺场所符合总量和布局要求',
  ],
  limits: { law: '20wd', note: '行政许可法第四十二条；依法举行听证的时间不计入', promise: '14wd' },
  materials: [
    written('application', ['娱乐场所申请登记表', 'Application']),
    upload('statement', ['无不得从业情形的书面声明', 'Statement of fitness'], '投资人员、法定代表人、主要负责人签字'),
    upload('right', ['场所产权或租赁证明', 'Right to the premises'], '附平面图'),
    upload('machines', ['游戏游艺设备清单', 'List of machines'], '游艺娱乐场所需要', {
      when: { field: 'kind', is: ['arcade'] },
    }),
    fetched('fire', ['消防安全检查信息', 'Fire safety check'], '消防救援机构'),
    later('noise', ['噪声检测报告', 'Noise test'], '可在决定前补交'),
    licenceOfFirm,
    idCard,
  ],
  form: [
    firmPage(['谁来经营？', 'Who runs it?']),
    page(
      'kind',
      ['开什么场所？', 'What kind of venue?'],
      [
        pick(
          'kind',
          ['类别', 'Kind'],
          [
            ['karaoke', '歌舞（KTV、舞厅）', 'Karaoke or dance'],
            ['arcade', '游艺（电玩）', 'Arcade'],
          ],
        ),
        number('rooms', ['包间', 'Rooms'], '间', { optional: true }),
        number('guests', ['最多容纳', 'Guests at most'], '人', { min: 10 }),
      ],
    ),
    page(
      'place',
      ['开在哪里？', 'Where is it?'],
      [
        address('address', ['详细地址', 'Address']),
        number('floor', ['在几楼', 'Floor'], '层', { min: 1, max: 60 }),
        number('area', ['使用面积', 'Floor area'], '平方米', { min: 20 }),
      ],
    ),
  ],
  steps: steps({
    accept: '1wd',
    survey: '3wd',
    consult: ['4wd', 'public-security', 'fire', 'ecology'],
    review: '3wd',
    check: '1wd',
    decide: '1wd',
    deliver: '1wd',
  }),
  special: [{ kind: 'hearing', basis: '娱乐场所管理条例第十条、中华人民共和国行政许可法第四十六条', maxDays: 20 }],
  hearing: true,
  result: ['certificate', '娱乐经营许可证', 'Entertainment licence', '2 年'],
  faq: [
    ['为什么要听证？', '条例第十条规定审批娱乐场所应当举行听证，周边居民可以参加，费用由我们承担。'],
    ['拿到许可证就能开业吗？', '还要在取得证照后 15 日内向公安机关备案。'],
    ['离学校多远才行？', '以测量到学校大门的距离为准，具体标准见省规定；可以先请窗口查一下再租房。'],
  ],
});

const agency = item({
  code: '530900-XK-1503',
  organ: '530900-culture-tourism',
  name: ['旅行社设立许可', 'Travel agency licence'],
  summary: ['经营国内和入境旅游业务，先取得旅行社业务经营许可证。', 'Needed to sell tours in China and to visitors.'],
  aliases: '开旅行社 旅行社许可证 旅游公司',
  type: '01',
  clients: '2',
  themes: 'permits',
  lifeEvents: 'startup',
  basis: [
    cite('law', '中华人民共和国旅游法', '第二十八条'),
    cite('regulation', '旅行社条例', '第六条'),
    cite('regulation', '旅行社条例', '第七条'),
  ],
  conditions: [
    '取得企业法人资格，注册资本不少于 30 万元',
    '有固定的经营场所和必要的营业设施',
    '有必要的经营管理人员和导游',
    '取得许可证后 3 个工作日内存入质量保证金',
  ],
  limits: {
    law: '20wd',
    note: '旅行社条例第七条：自受理申请之日起 20 个工作日',
    by: '旅行社条例第七条',
    promise: '6wd',
  },
  materials: [
    written('application', ['设立旅行社申请书', 'Application']),
    upload('premises', ['经营场所证明', 'Proof of premises'], '租赁合同或产权证明'),
    upload('managers', ['经理、副经理履历表', 'Careers of managers'], '本人签字'),
    later('guides', ['导游劳动合同', 'Contracts of guides'], '可在决定前补交，不少于 3 名'),
    licenceOfFirm,
  ],
  form: [
    firmPage(),
    page(
      'agency',
      ['做什么业务？', 'Which business?'],
      [
        pick(
          'scope',
          ['业务范围', 'Scope'],
          [
            ['domestic', '国内旅游和入境旅游', 'Domestic and inbound'],
            ['border', '还想做边境旅游', 'Border tours too'],
          ],
        ),
        number('guides', ['导游人数', 'Guides'], '人', { min: 3 }),
        address('address', ['经营场所', 'Address']),
      ],
    ),
  ],
  steps: steps({ accept: '1wd', survey: '1wd', review: '2wd', decide: '1wd', deliver: '1wd' }),
  result: ['certificate', '旅行社业务经营许可证', 'Travel agency licence', '长期'],
  faq: [
    ['质量保证金交多少？', '经营国内和入境旅游的 20 万元，存银行、利息归旅行社，也可以用保险代替。保证金不是收费。'],
    ['设门店要许可吗？', '不用许可，自门店登记之日起 3 个工作日内备案。'],
  ],
});

export const cultureItems: PackItem[] = [show, venue, agency];
