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
interface Counts {
  rows: number;
  taken: number;
  known: number;
}
interface Compared {
  rows: number;
  inOrder: number;
  old: number;
  outside: number;
  predated: number;
  known: number;
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
    desk: {
      menu: '数据导入',
      title: '旧系统办件导入与结果比对',
      lead: '先试运行，看清每一行的问题再导入。有一处错误就一行也不导入；重复导入不会重复登记。',
      cases: '导入旧系统办件',
      casesLead: '导入的办件单独成类，登记时间是今天，原系统的日期只作为“原系统所载”保留。',
      results: '比对审批结果',
      resultsLead:
        '把证照、批文登记簿与平台上的办件比对：没有办件的是体外循环，早于受理的是先办后录，当场发出监察信号。',
      file: '文件',
      fileHint: 'CSV 或者 JSON 行（.jsonl），列名见城市包说明',
      mode: '怎么做',
      modes: { check: '试运行，只核对', load: '核对无误后导入' },
      compareModes: { check: '试运行，只比对', load: '比对并发出监察信号' },
      sendCases: '提交办件文件',
      sendResults: '提交结果文件',
      runs: '导入记录',
      noRuns: '还没有导入过',
      noFile: '没有找到这个文件，请重新选择',
      at: '时间',
      who: '操作人',
      what: '内容',
      whats: { cases: '旧系统办件', results: '结果比对' },
      outcome: '情况',
      dry: '试运行',
      done: '已完成',
      refused: '未导入',
      faults: (count: number) => `${count} 处问题`,
      faultsTitle: '逐行问题',
      faultsMore: (count: number) => `只列出前 ${count} 处，改好后再试运行`,
      noFaults: '没有问题',
      line: '行',
      field: '字段',
      reason: '原因',
      notes: '按规定换算的',
      casesSaid: ({ rows, taken, known }: Counts) => `共 ${rows} 行，导入 ${taken} 件，此前已导入 ${known} 件`,
      casesChecked: ({ rows, taken, known }: Counts) => `共 ${rows} 行，可以导入 ${taken} 件，此前已导入 ${known} 件`,
      compared: ({ rows, inOrder, old, outside, predated, known }: Compared) =>
        `共 ${rows} 行：办件齐全 ${inOrder}，旧系统办件 ${old}，体外循环 ${outside}，先办后录 ${predated}，此前已发现 ${known}`,
    },
    reasons: {
      required: '必须填写',
      notText: '应当是文字',
      tooLong: (most: number) => `最多 ${most} 个字`,
      control: '含有看不见的控制字符',
      oneOf: (choices: string) => `应当是其中之一：${choices}`,
      day: '应当是存在的日期，例如 2019-03-01',
      toCome: '日期还没有到',
      order: (before: string) => `早于 ${before}`,
      idNumber: {
        length: '身份证号码应当是 18 位或者 15 位',
        characters: '身份证号码含有不允许的字符',
        area: '身份证号码的地区不存在',
        birth: '身份证号码的出生日期不对',
        check: '身份证号码的校验码不对',
      },
      bodyNumber: '不是统一社会信用代码、组织机构代码或者注册号',
      widened: '15 位身份证号码按 GB 11643 升为 18 位',
      itemForm: '事项编码由字母、数字和短横线组成',
      organForm: '机构代码由小写字母、数字和短横线组成',
      caseNumber: '不是本平台的受理号',
      steps: '应当是“环节 日期”，用 | 隔开，最多 60 个，每个环节名最多 60 个字',
      endWithoutDay: '有结果就要有决定日期',
      dayWithoutEnd: (field: string) => `有 ${field} 就要有结果`,
      unknownField: '没有这一列，内容会丢失；请删去或者改名',
      repeated: (line: number) => `与第 ${line} 行重复`,
      changed: '此前导入过这个编号，内容不一样；已导入的不会被改动',
      organUnknown: '没有这个机构',
      organBeyond: '这个机构不在您的管辖范围内',
      itemUnknown: '事项库里没有这个事项，请填 item_name',
      notJson: '这一行不是 JSON 对象',
      cells: '这一行的列数与表头不一样',
      unreadable: '文件到这里读不懂，请检查前面的引号是否成对',
      empty: '文件里没有内容',
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
    desk: {
      menu: 'Imports',
      title: 'Cases of older systems, and comparison of results',
      lead: 'Check first and see what is wrong in each line. With one fault nothing is taken in; the same line twice is taken in once.',
      cases: 'Take cases of an older system in',
      casesLead:
        'They are a kind of their own, entered today; the days of the older system are kept as what that system says.',
      results: 'Compare results',
      resultsLead:
        'Licences and permits against the cases here: without a case it was handled outside the system, before acceptance it was decided before it was entered. Both are signals at once.',
      file: 'File',
      fileHint: 'CSV or JSON lines (.jsonl); the columns are described with the city pack',
      mode: 'What to do',
      modes: { check: 'Dry run, only check', load: 'Take in if there is no fault' },
      compareModes: { check: 'Dry run, only compare', load: 'Compare and give signals' },
      sendCases: 'Send the cases',
      sendResults: 'Send the results',
      runs: 'Files sent in',
      noRuns: 'None yet',
      noFile: 'This file is not there; please choose it again',
      at: 'When',
      who: 'Who',
      what: 'What',
      whats: { cases: 'Older cases', results: 'Results' },
      outcome: 'Outcome',
      dry: 'Dry run',
      done: 'Done',
      refused: 'Refused',
      faults: (count) => (count === 1 ? '1 fault' : `${count} faults`),
      faultsTitle: 'What is wrong, line by line',
      faultsMore: (count) => `The first ${count} are listed; mend them and check again`,
      noFaults: 'No faults',
      line: 'Line',
      field: 'Field',
      reason: 'Reason',
      notes: 'Converted by rule',
      casesSaid: ({ rows, taken, known }) => `${rows} lines, ${taken} taken in, ${known} known before`,
      casesChecked: ({ rows, taken, known }) => `${rows} lines, ${taken} can be taken in, ${known} known before`,
      compared: ({ rows, inOrder, old, outside, predated, known }) =>
        `${rows} lines: ${inOrder} with a case, ${old} of an older system, ${outside} outside the system, ${predated} decided before entered, ${known} found before`,
    },
    reasons: {
      required: 'must be given',
      notText: 'must be text',
      tooLong: (most) => `at most ${most} characters`,
      control: 'holds invisible control characters',
      oneOf: (choices) => `must be one of: ${choices}`,
      day: 'must be a day that exists, such as 2019-03-01',
      toCome: 'this day has not come yet',
      order: (before) => `is before ${before}`,
      idNumber: {
        length: 'an ID number has 18 or 15 characters',
        characters: 'an ID number holds digits and a last X only',
        area: 'the area of the ID number does not exist',
        birth: 'the day of birth in the ID number is wrong',
        check: 'the check character of the ID number is wrong',
      },
      bodyNumber: 'is no unified social credit code, organisation code or registration number',
      widened: 'an ID number of 15 digits, widened to 18 by GB 11643',
      itemForm: 'an item code is made of letters, digits and hyphens',
      organForm: 'an organ code is made of lower-case letters, digits and hyphens',
      caseNumber: 'is no case number of this platform',
      steps: 'must be “step day”, separated by |, at most 60, each name at most 60 characters',
      endWithoutDay: 'what has a result has a day of decision',
      dayWithoutEnd: (field) => `what has ${field} has a result`,
      unknownField: 'there is no such column and it would be lost; remove or rename it',
      repeated: (line) => `repeats line ${line}`,
      changed: 'this number was imported before and read differently; what was imported is not altered',
      organUnknown: 'there is no such organ',
      organBeyond: 'this organ is beyond your reach',
      itemUnknown: 'the item base has no such item; please give item_name',
      notJson: 'the line is no JSON object',
      cells: 'the row does not have as many cells as the header',
      unreadable: 'the file cannot be read here; look for a missing quote before it',
      empty: 'the file holds nothing',
    },
  },
});
