// Why a line of a pack or of another system's list was refused.
import { defineWords } from '#platform/i18n/words.ts';

export const loadWords = defineWords({
  zh: {
    twice: (code: string) => `编码 ${code} 出现了两次。`,
    noOrgan: (code: string) => `机构表里没有 ${code}。请先在 organs.csv 里登记，或改成已有的机构。`,
    noBase: (code: string) => `没有编码为 ${code} 的基本事项。请补上，或去掉 base。`,
    disorder: '以前的版本要按执行日期从早到晚写，并且早于现在的版本。',
    noItem: (code: string) => `没有已发布的事项 ${code}。请先在 items.jsonl 里登记，或改成已有的事项。`,
    foreign: {
      missing: (_: string) => '这一栏是空的。',
      'too-long': (value: string) => `名称有 ${value.length} 个字，最多 100 个字。`,
      'type-unknown': (value: string) => `事项类型代码“${value}”不在来源的对照表里。`,
      'type-differs': (value: string) => `类型名称“${value}”与类型代码不一致。`,
      'code-form': (value: string) => `实施编码“${value}”不符合来源的编码规则。`,
      'code-area-differs': () => '实施编码里的区划与“area”一栏不一致。',
      'code-uscc-differs': () => '实施编码里的机构代码与“dept_uscc”一栏不一致。',
      'code-uscc-form': () => '实施编码里的机构代码不是有效的统一社会信用代码。',
      'base-length': (value: string) => `基本编码“${value}”只有 ${value.length} 位，长度不对。`,
      'area-form': (value: string) => `“${value}”不是 12 位区划代码。`,
      'area-foreign': (value: string) => `区划 ${value} 不是这份清单所属的区划。`,
      'uscc-form': (value: string) => `“${value}”不是有效的统一社会信用代码。`,
      'columns-shifted': (value: string) => `机构代码一栏是区划代码“${value}”，这一行可能错了位。`,
      'code-taken': (value: string) => `编码“${value}”已经有事项在用，没有另建草稿。`,
      'not-taken-over': (value: string) => `没有把握对应到哪一栏，原文保留：${value}`,
      'line-changed': () => '这一行与上次导入的内容不同，保留了上次的。更正后请换一个来源名称再导入。',
      malformed: (value: string) => `“${value}”不是这一栏应有的写法。`,
      'not-json': () => '这一行不是完整的 JSON。',
      twice: (value: string) => `“${value}”前面已经出现过，没有重复收入。`,
      'no-item': (value: string) => `本市没有已发布的“${value}”，公布时会注明暂未提供。`,
      'window-form': (value: string) => `“${value}”不是“A01-A02 名称”的写法。`,
    },
  },
  en: {
    twice: (code: string) => `The code ${code} appears twice.`,
    noOrgan: (code: string) => `There is no organ ${code}. Add it to organs.csv or name another.`,
    noBase: (code: string) => `There is no base item ${code}. Add it, or leave base out.`,
    disorder: 'Earlier versions stand in the order of their days, all before the present one.',
    noItem: (code: string) => `There is no published item ${code}. Add it to items.jsonl or name another.`,
    foreign: {
      missing: (_: string) => 'This is empty.',
      'too-long': (value: string) => `The name has ${value.length} characters; at most 100 are allowed.`,
      'type-unknown': (value: string) => `The type code “${value}” is not in the source’s table.`,
      'type-differs': (value: string) => `The type’s name “${value}” does not fit its code.`,
      'code-form': (value: string) => `The implementation code “${value}” is not built as the source builds them.`,
      'code-area-differs': () => 'The division in the implementation code is not the one in “area”.',
      'code-uscc-differs': () => 'The organ’s code in the implementation code is not the one in “dept_uscc”.',
      'code-uscc-form': () => 'The organ’s code in the implementation code is not a valid unified social credit code.',
      'base-length': (value: string) =>
        `The base code “${value}” has ${value.length} characters, which is not its length.`,
      'area-form': (value: string) => `“${value}” is not a 12-digit division code.`,
      'area-foreign': (value: string) => `Division ${value} is not the one this list belongs to.`,
      'uscc-form': (value: string) => `“${value}” is not a valid unified social credit code.`,
      'columns-shifted': (value: string) =>
        `A division code “${value}” stands where the organ’s code should be; the row may have shifted.`,
      'code-taken': (value: string) => `An item with the code “${value}” exists; no second draft was made.`,
      'not-taken-over': (value: string) => `Kept in its own words, as no field surely fits: ${value}`,
      'line-changed': () =>
        'This line reads differently than when it was imported; the first reading stays. Import the mended list under another source name.',
      malformed: (value: string) => `“${value}” is not what belongs here.`,
      'not-json': () => 'This line is not complete JSON.',
      twice: (value: string) => `“${value}” stands above already and was not taken in again.`,
      'no-item': (value: string) =>
        `This city has no published item “${value}”; the page will say that it is not offered yet.`,
      'window-form': (value: string) => `“${value}” is not written as “A01-A02 name”.`,
    },
  },
});
