// Words of the desk where files are sent in.
import { defineWords } from '#platform/i18n/words.ts';

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

export const deskWords = defineWords({
  zh: {
    menu: '数据导入',
    title: '旧系统办件导入与结果比对',
    lead: '先试运行，看清每一行的问题再导入。有一处错误就一行也不导入；重复导入不会重复登记。',
    cases: '导入旧系统办件',
    casesLead: '导入的办件单独成类，登记时间是今天，原系统的日期只作为“原系统所载”保留。',
    results: '比对审批结果',
    resultsLead: '把证照、批文登记簿与平台上的办件比对：没有办件的是体外循环，早于受理的是先办后录，当场发出监察信号。',
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
    widened: (count: number) => `其中 ${count} 个 15 位身份证号码已按 GB 11643 升为 18 位`,
    casesSaid: ({ rows, taken, known }: Counts) => `共 ${rows} 行，导入 ${taken} 件，此前已导入 ${known} 件`,
    casesChecked: ({ rows, taken, known }: Counts) => `共 ${rows} 行，可以导入 ${taken} 件，此前已导入 ${known} 件`,
    compared: ({ rows, inOrder, old, outside, predated, known }: Compared) =>
      `共 ${rows} 行：办件齐全 ${inOrder}，旧系统办件 ${old}，体外循环 ${outside}，先办后录 ${predated}，此前已发现 ${known}`,
  },
  en: {
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
    widened: (count) => `${count} ID numbers of 15 digits were widened to 18 by GB 11643`,
    casesSaid: ({ rows, taken, known }) => `${rows} lines, ${taken} taken in, ${known} known before`,
    casesChecked: ({ rows, taken, known }) => `${rows} lines, ${taken} can be taken in, ${known} known before`,
    compared: ({ rows, inOrder, old, outside, predated, known }) =>
      `${rows} lines: ${inOrder} with a case, ${old} of an older system, ${outside} outside the system, ${predated} decided before entered, ${known} found before`,
  },
});
