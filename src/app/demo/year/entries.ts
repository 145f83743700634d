// The knowledge base of the demo year: each matter asked in each county, the way people ask it. Pure.
import { DAY_MS, localDate } from '#platform/time.ts';

/** A line of `year-topics.jsonl`: what is asked about, with its papers, its days and its fee; all invented. */
export interface Topic {
  readonly line: string;
  /** Code of its subject. */
  readonly class: string;
  readonly name: string;
  readonly papers: string;
  readonly days: number;
  readonly fee: string;
}

/** A line as `knowledge.jsonl` has it. */
export interface EntryLine {
  readonly code: string;
  readonly question: string;
  readonly class: string;
  readonly answer: string;
  readonly organ: string;
  readonly basis: string;
  readonly area: string;
  readonly phone: string;
  readonly cycle: number;
  readonly published: string;
}

interface County {
  readonly code: string;
  readonly name: string;
  readonly hall: string;
}

const COUNTIES: readonly County[] = [
  { code: '530902', name: '临翔区', hall: '临翔区政务服务中心二楼' },
  { code: '530921', name: '凤庆县', hall: '凤庆县政务服务中心一楼大厅' },
  { code: '530922', name: '云县', hall: '云县政务服务中心' },
  { code: '530923', name: '永德县', hall: '永德县政务服务中心三楼' },
  { code: '530924', name: '镇康县', hall: '镇康县政务服务中心' },
  { code: '530925', name: '双江县', hall: '双江县政务服务中心一楼' },
  { code: '530926', name: '耿马县', hall: '耿马县政务服务中心' },
  { code: '530927', name: '沧源县', hall: '沧源县政务服务中心二楼' },
];

type Asked = readonly [ask: (name: string, county: string) => string, tell: (topic: Topic, county: County) => string];

const ASKED: readonly Asked[] = [
  [
    (name, county) => `${name}在${county}要带哪些材料？`,
    ({ papers }) =>
      `需要：${papers}。证件带原件核对，能通过数据共享查到的不用您提供；缺少非主要材料的，可以先受理、后补正。`,
  ],
  [
    (name, county) => `${county}${name}到哪里办？`,
    (_topic, { hall }) =>
      `到${hall}综合窗口取号，也可以就近到乡镇（街道）便民服务中心递交，由窗口代为转交。工作日 8:30–12:00、14:30–18:00 受理。`,
  ],
  [
    (name, county) => `${name}多久能办好（${county}）？`,
    ({ days }) =>
      `材料齐全的，自受理之日起 ${days} 个工作日内办结；需要补正的，窗口会一次告知，补正时间不计算在内。办结后发短信通知。`,
  ],
  [
    (name, county) => `${county}${name}收费吗？`,
    ({ fee }) => `费用：${fee}。窗口不代收其他任何费用，遇到搭车收费请保留票据，拨打 12345 反映。`,
  ],
  [
    (name, county) => `人在外地，${county}的${name}能网上办吗？`,
    ({ papers }) =>
      `可以。登录“一部手机办事通”，选择所在县区后搜索事项，按提示上传${papers}的照片；网上提交和窗口受理同样计时。`,
  ],
  [
    (name, county) => `${county}${name}可以让家里人代办吗？`,
    ({ papers }) =>
      `可以委托他人代办：除${papers}外，代办人带本人身份证和您签字的委托书；老年人、残疾人行动不便的，可预约上门服务。`,
  ],
  [
    (name, county) => `${name}填错了怎么更正（${county}）？`,
    (_topic, { hall }) =>
      `受理前在网上直接撤回修改；已经受理的，联系${hall}窗口，由工作人员退回补正，不需要重新排队，原受理编号不变。`,
  ],
  [
    (name, county) => `${county}${name}办到哪一步了，怎么查？`,
    () =>
      '凭受理编号和查询码在本站“查办理进度”查看，每一步由谁办、什么时候到期都能看到；没有编号的，带身份证到窗口查询。',
  ],
  [
    (name, county) => `对${county}${name}的结果不满意，找谁？`,
    () =>
      '先向受理窗口说明理由，窗口当场答复或者转承办科室三日内答复；仍不满意的，可以拨打 12345，或者依法申请行政复议、提起行政诉讼。',
  ],
];

/** So many lines, the same for the same count; published through the year before. */
export function inventEntries(count: number, topics: readonly Topic[], prefix: string, now: Date): EntryLine[] {
  if (count > topics.length * COUNTIES.length * ASKED.length) throw new Error(`no more than that is asked: ${count}`);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const county = COUNTIES[index % COUNTIES.length]!;
    const topic = topics[Math.floor(index / COUNTIES.length) % topics.length]!;
    const nth = Math.floor(index / COUNTIES.length / topics.length);
    const [ask, tell] = ASKED[nth]!;
    const day = localDate(new Date(now.getTime() - (20 + ((index * 37) % 330)) * DAY_MS));
    return {
      code: `${prefix}${county.code}-${String(index + 1).padStart(4, '0')}`,
      question: ask(topic.name, county.name),
      class: topic.class,
      answer: tell(topic, county),
      organ: `${county.code}-${topic.line}`,
      basis: '临沧市政务服务事项办事指南（演示）',
      area: county.name,
      phone: `0883-2${String(200_000 + Number(county.code.slice(3)) * 10 + (nth % 10)).slice(1)}0`,
      cycle: nth % 2 === 0 ? 12 : 24,
      published: `${day}T09:${String(index % 60).padStart(2, '0')}:00+08:00`,
    };
  });
}
