// Words of imported cases and of the comparison of results.
import { defineWords } from '#platform/i18n/words.ts';

interface Found {
  document: string;
  issued: string;
  about: string;
  entered: string;
}
interface Origin {
  system: string;
  number: string;
  entered: string;
}
export const words = defineWords({
  zh: {
    results: { granted: '准予', refused: '不予', 'not-accepted': '不予受理', withdrawn: '撤回' },
    verdicts: { outside: '体外循环', predated: '先办后录' },
    found: {
      outside: ({ document, issued }: Found) => `${issued} 出具的 ${document} 没有对应的办件，疑似体外循环`,
      predated: ({ document, issued, about, entered }: Found) =>
        `${document} 于 ${issued} 出具，对应的办件 ${about} 到 ${entered} 才受理或者录入，疑似先办后录`,
    },
    origin: ({ system, number, entered }: Origin) =>
      `本件由“${system}”导入，原编号 ${number}，${entered} 登记入本平台。登记时间由本平台记录；申请、受理、决定、送达等日期系原系统所载，本平台没有见证。`,
    receipt: ({ name, title, organ }: { name: string; title: string; organ: string }) =>
      `${name}：您（单位）的“${title}”办件，由${organ}在原系统办理，现已转入本平台备查。`,
    receiptNumber: (number: string) => `本平台编号 ${number}，可凭原编号、姓名（名称）和证件号码查询。`,
    oldTitle: '旧系统办件',
    oldSystem: '原系统',
    oldNumber: '原编号',
    item: '事项编码',
    dates: { applied: '申请', accepted: '受理', decided: '决定', delivered: '送达' },
    result: '结果',
    document: '结果文书编号',
    steps: '环节',
    claimed: '以上日期为原系统所载，本平台没有见证。',
    strayTitle: '结果比对',
    issued: '出具日期',
    about: '对应的办件',
    noCase: '没有对应的办件',
    lookup: {
      title: '查旧系统的办件',
      lead: '平台上线以前在旧系统办的事，可以用原来的编号查。为保护您的信息，要同时填对编号、姓名和完整的证件号码。',
      number: '原编号',
      numberHint: '旧系统回执、受理单上的编号，照原样填',
      name: '申请人姓名或者单位名称',
      idNumber: '身份证号码或者统一社会信用代码',
      idHint: '旧系统没有登记证件号码的，网上不能查，请带身份证到原办理单位的窗口',
      submit: '查询',
      link: '查旧系统的办件',
      newer: '在本平台办的事',
    },
  },
  en: {
    results: { granted: 'Granted', refused: 'Refused', 'not-accepted': 'Not accepted', withdrawn: 'Withdrawn' },
    verdicts: { outside: 'Outside the system', predated: 'Decided before entered' },
    found: {
      outside: ({ document, issued }) =>
        `${document}, issued on ${issued}, has no case here: handled outside the system?`,
      predated: ({ document, issued, about, entered }) =>
        `${document} was issued on ${issued}; its case ${about} was accepted or entered on ${entered} only: decided before it was entered?`,
    },
    origin: ({ system, number, entered }) =>
      `This case was imported from “${system}”, where its number was ${number}, and entered here on ${entered}. The time of entry was recorded here; the days of application, acceptance, decision and delivery are the older system’s and were not witnessed here.`,
    receipt: ({ name, title, organ }) =>
      `${name}: your case “${title}” was handled by ${organ} in an older system and is now kept here.`,
    receiptNumber: (number) =>
      `Its number here is ${number}. It is found by the old number, the name and the ID number.`,
    oldTitle: 'Case of an older system',
    oldSystem: 'Older system',
    oldNumber: 'Number there',
    item: 'Item code',
    dates: { applied: 'Applied', accepted: 'Accepted', decided: 'Decided', delivered: 'Delivered' },
    result: 'Result',
    document: 'Number of the document',
    steps: 'Steps',
    claimed: 'These days are the older system’s; they were not witnessed here.',
    strayTitle: 'Comparison of results',
    issued: 'Issued on',
    about: 'Its case',
    noCase: 'There is none',
    lookup: {
      title: 'Cases of older systems',
      lead: 'What was handled before this platform began is found by the number it had then. To protect you, the number, the name and the whole ID number must all be right.',
      number: 'Number in the older system',
      numberHint: 'As it stands on the old receipt',
      name: 'Name of the applicant',
      idNumber: 'ID number or unified social credit code',
      idHint:
        'Where the older system recorded no ID number, nothing can be looked up online: please bring your ID card to the window',
      submit: 'Look up',
      link: 'Cases of older systems',
      newer: 'Cases of this platform',
    },
  },
});
