// Words of the ledger of what has moved into the hall.
import { defineWords } from '#platform/i18n/words.ts';

export const words = defineWords({
  zh: {
    title: '进驻台账',
    none: '还没有登记过',
    noneHint: '在下面登记各部门应进驻和已进驻大厅的事项、人员、公章、收费。',
    department: '部门',
    rate: '进驻率',
    notedAt: '最近登记',
    nothing: '—',
    note: '登记',
    organ: '部门',
    organHint: '单位全称或者简称',
    what: '类别',
    due: '应进驻',
    entered: '已进驻',
    send: '登记',
    noted: '已登记，原来的记录保留。',
  },
  en: {
    title: 'Hall entry',
    none: 'Nothing was noted yet',
    noneHint: 'Note below how many matters, staff, seals and fees of each department should be in the hall, and are.',
    department: 'Department',
    rate: 'Entry rate',
    notedAt: 'Last noted',
    nothing: '—',
    note: 'Note a line',
    organ: 'Department',
    organHint: 'Its full or short Chinese name',
    what: 'Sort',
    due: 'Due',
    entered: 'In the hall',
    send: 'Note',
    noted: 'Noted; earlier lines are kept.',
  },
});
