// Words of the desk page of orders.
import { defineWords } from '#platform/i18n/words.ts';

export const words = defineWords({
  zh: {
    title: '督办',
    listed: '最近登记',
    none: '还没有督办单',
    enter: '登记督办事项',
    source: '来源',
    sources: { instruction: '领导批示', manual: '提请立项' },
    sourceNotes: {
      instruction: '行政首长本人登记，直接进入交办；代为登记的，待其批准立项',
      manual: '督查机构发出的，由本级人民政府行政首长批准；没有督查机构的，由监察机构负责人批准（本地设定）',
    },
    leader: '批示领导',
    leaderHint: '来源是领导批示时填写，姓名和职务',
    paper: '批示所在文件',
    paperHint: '代领导登记时填写文号，或者名称和日期；没有写明的，登记人不能自己批准',
    organ: '被督办单位',
    organHint: '单位全称或者简称；几个单位的填主办单位',
    others: '协办单位',
    othersHint: '全称或者简称，用顿号分开；各单位分别反馈、核查、结论，全部办结后销号',
    parts: '共同承办',
    ledBy: '主办单位',
    subject: '督办事项',
    task: '督办要求',
    taskHint: '做什么、做到什么程度',
    days: '反馈时限（工作日）',
    daysHint: '从交办之日起计算',
    send: '登记',
    entered: (number: string) => `已登记，编号 ${number}`,
  },
  en: {
    title: 'Orders',
    listed: 'Latest',
    none: 'There are no orders yet',
    enter: 'Enter a matter',
    source: 'It comes from',
    sources: { instruction: 'A leader’s instruction', manual: 'A motion' },
    sourceNotes: {
      instruction:
        'Entered by the head of the government, it is handed out at once; entered for them, it waits for them',
      manual:
        'Issued by an inspection office, it is approved by the head of the government; where there is none, by the head of the supervisors (local setting)',
    },
    leader: 'Leader',
    leaderHint: 'Name and office of who gave the instruction',
    paper: 'Paper it was written on',
    paperHint:
      'Its number, or name and date, when you enter it for a leader; without it you cannot approve it yourself',
    organ: 'Organ that is to act',
    organHint: 'Its full or short Chinese name; of several, the one that leads',
    others: 'Organs beside it',
    othersHint:
      'Full or short Chinese names, with commas between; each reports, is verified and concludes for itself, and the order ends when all have',
    parts: 'Organs of this order',
    ledBy: 'Led by',
    subject: 'Matter',
    task: 'What is asked',
    taskHint: 'What is to be done, and how far',
    days: 'Report within (working days)',
    daysHint: 'Counted from when it is handed out',
    send: 'Enter',
    entered: (number) => `Entered under number ${number}`,
  },
});
