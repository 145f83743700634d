// What is said of a field that was not filled in as it should be, as a schema says it: `zh|en`.

export const faults = {
  needed: '请填写这一项|Please fill this in',
  choose: '请选择一个|Please choose one',
  more: '请再写具体一些|Please be more specific',
  number: '请填数字|Please give a number',
  day: '请选择日期|Please choose a day',
  telephone: '请填电话号码，例如 0883-2123456|Please give a telephone number, such as 0883-2123456',
  file: '请选择文件|Please choose a file',
  caseNumber: '请填写受理号|Please give the case number',
  queryCode: '请填写查询码|Please give the query code',
  paper: '请填写文书编号|Please give the id of the paper',
  cases: '请先选中要领办的件|Choose the cases to take over first',
  lookReason: '请写明查看理由|Please give the reason',
  year: '请填年份|Give the year',
  notice: '请填通知文号|Give the number of the notice',
  daysOff: '请填放假和调休上班日|Give the days',
} as const;
