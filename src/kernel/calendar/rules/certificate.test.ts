// The certificate: the calendar of the case page day by day, and its sentences in both languages.
import { describe, expect, it } from 'vitest';
import { moment, run } from '../fixture.ts';
import { type Certificate, explainDue } from './certificate.ts';
import { closeSpan } from './suspension.ts';
import { tellCertificate, tellLimit } from './telling.ts';

/** Ten promised working days over Mid-Autumn and National Day, paused for two, seen on the eighth. */
const example = explainDue(
  run('2026-09-21 09:15:00', '10wd', {
    suspensions: [closeSpan('2026-09-29', '2026-09-30', '等您补正', 'your supplement')],
  }),
  moment('2026-10-12 09:00:00'),
);
const sketch = (certificate: Certificate, lang: 'zh' | 'en' = 'zh') =>
  tellCertificate(certificate, lang, lang === 'zh' ? '受理' : 'acceptance').cells.map((cell) =>
    `${cell.title} ${cell.kind} ${cell.labels.join(' ')}`.trim(),
  );

describe('the certificate', () => {
  it('[E20] counts aloud in whole weeks', () => {
    expect(sketch(example)).toEqual([
      ...['9/21 start 受理', '22 counted 第1日', '23 counted 第2日', '24 counted 第3日'],
      ...['25 off 中秋', '26 off 中秋', '27 off 中秋'],
      ...['28 counted 第4日', '29 suspended 暂停', '30 suspended 暂停', '10/1 off 国庆'],
      ...['2 off 国庆', '3 off 国庆', '4 off 国庆'],
      ...[
        '5 off 国庆',
        '6 off 国庆',
        '7 off 国庆',
        '8 counted 第5日',
        '9 counted 第6日',
        '10 counted 第7日 调休班',
        '11 off 周日',
      ],
      ...[
        '12 counted 第8日 今天',
        '13 left 第9日',
        '14 left 第10日 到期',
        '15 outside',
        '16 outside',
        '17 off 周六',
        '18 off 周日',
      ],
    ]);
    expect(sketch(example, 'en').slice(19, 24)).toEqual([
      ...['10 counted day 7 make-up', '11 off Sun', '12 counted day 8 today', '13 left day 9', '14 left day 10 due'],
    ]);
  });

  it('says it in one sentence', () => {
    expect(tellCertificate(example, 'zh', '受理')).toMatchObject({
      sentence:
        '受理次日起算，数满 10 个工作日。休息日、中秋和国庆假期不算；10 月 10 日是调休上班日，要算；等您补正的 2 个工作日不算。',
      deadline: '10 月 14 日（星期三）24:00',
    });
    expect(tellCertificate(example, 'en', 'acceptance')).toMatchObject({
      sentence:
        '10 working days, counted from the day after acceptance. Not counted: weekends, the Mid-Autumn and National Day holidays; counted as make-up working days: 10 October; not counted: 2 working days (your supplement).',
      deadline: '24:00 on Wednesday, 14 October',
    });
  });

  it('tells of the day a limit in days would have ended, and where it rolled to', () => {
    const told = tellCertificate(explainDue(run('2025-09-16', '15d')), 'zh', '告知');
    expect(told.sentence).toBe(
      '告知次日起连续计算 15 日，到 10 月 1 日为止。10 月 1 日是休息日或者节假日，顺延到 10 月 9 日。',
    );
    const labels = told.cells.slice(15, 25).map((cell) => cell.labels.join(' '));
    expect(labels).toEqual(['第14日', '第15日', '国庆', '国庆', '国庆', '国庆', '中秋', '国庆', '国庆', '到期']);
    expect(told.basis.join('')).toContain('民法典第二百零三条');
  });

  it('says of each day why it counts or not, and by which article or notice, in both languages', () => {
    const pause = closeSpan('2025-02-05', '2025-02-06', '听证', 'hearing');
    const explained = explainDue(run('2025-01-24', '5wd', { suspensions: [pause] }));
    const extension = { by: 2, at: moment('2025-02-07 10:00:00') };
    const days = (lang: 'zh' | 'en', organ: string) =>
      tellCertificate(explained, lang, undefined, [{ ...extension, organ }]).cells.flatMap(({ date, why, source }) =>
        date >= '2025-01-24' ? [`${date.slice(5)} ${why}${source ? ` | ${source}` : ''}`] : [],
      );
    const zh = days('zh', '市监局');
    const en = days('en', 'Market Bureau');
    const number = '国办发明电〔2024〕12号';
    const week = '国务院关于职工工作时间的规定第七条';
    const notice = `国务院办公厅关于2025年部分节假日安排的通知（${number}）`;
    expect(zh.slice(0, 5)).toEqual([
      '01-24 开始的当日，不计入 | 民法典第二百零一条',
      `01-25 休息日，不计入 | ${week}`,
      `01-26 春节调休上班，计入 | ${notice}`,
      `01-27 工作日，计入 | ${week}`,
      `01-28 春节放假，不计入 | ${notice}`,
    ]);
    expect(zh.slice(12, 19)).toEqual([
      '02-05 暂停计时（听证），不计入',
      '02-06 暂停计时（听证），不计入',
      `02-07 工作日，计入 | ${week}`,
      `02-08 春节调休上班，计入；属于延长的 2 个工作日，2 月 7 日由市监局批准 | ${notice}`,
      `02-09 休息日，不计入 | ${week}`,
      `02-10 工作日，计入；属于延长的 2 个工作日，2 月 7 日由市监局批准；最后一日，二十四时截止 | ${week}、民法典第二百零三条`,
      '02-11 不在期限之内',
    ]);
    expect(en).toHaveLength(zh.length);
    expect([en[2], en[12], en[17]]).toEqual([
      `01-26 make-up working day for Spring Festival, counted | State Council Office, notice on the holidays of 2025（${number}）`,
      '02-05 clock paused (hearing), not counted',
      '02-10 working day, counted; belongs to the extension by 2 working days, granted by Market Bureau on 7 February; last day, ends at 24:00 | Provisions on Working Hours, article 7, Civil Code, article 203',
    ]);
    expect(en.join().replaceAll(number, '')).not.toMatch(/\p{Script=Han}/u);
  });

  it('names hours, minutes and other ways of counting', () => {
    const sentence = (...of: Parameters<typeof run>) => tellCertificate(explainDue(run(...of)), 'zh').sentence;
    expect(sentence('2026-10-03 23:50:00', '40min')).toBe('从 10 月 3 日 23:50 起连续计算 40 分钟，夜间和节假日也算。');
    expect(sentence('2026-09-30 11:00:00', '2h', { method: 'office-hours' })).toBe(
      '从 9 月 30 日 11:00 起只在上班时间计时，计满 2 小时。',
    );
    expect(sentence('2018-10-15 10:00:00', '7wd', { method: 'elapsed-24h' })).toBe(
      '从 10 月 15 日 10:00 起，每个工作日按 24 小时计，数满 7 个工作日。休息日不算。',
    );
    expect(sentence('2026-03-09', '0wd')).toBe('3 月 9 日当天办结，当天休息的，下一个工作日办结。');
  });

  it('numbers each counted day once and marks one due day, however it is counted', () => {
    for (const limit of ['1wd', '20wd', '45wd', '15d', '60d', '3mo']) {
      for (const method of ['end-of-day', 'elapsed-24h', 'office-hours'] as const) {
        const { days, limit: said } = explainDue(run('2026-01-31 15:00:00', limit, { method }));
        const ordinals = days.flatMap((day) => day.ordinal ?? []);
        expect(ordinals).toEqual(ordinals.map((_, index) => index + 1));
        if (said.unit !== 'mo') expect(ordinals).toHaveLength(said.amount);
        expect(days.filter((day) => day.isDue)).toHaveLength(1);
        expect(days.length % 7).toBe(0);
        expect(days[0]?.weekday).toBe(1);
      }
    }
  });

  it('shows an open pause through today, and what is left', () => {
    const suspensions = [{ from: moment('2026-03-10 17:00:00'), to: null, reason: '听证' }];
    const paused = explainDue(run('2026-03-02', '20wd', { suspensions }), moment('2026-03-18 09:00:00'));
    expect(sketch(paused).slice(7, 14)).toEqual([
      ...['9 counted 第5日', '10 counted 第6日', '11 suspended 暂停', '12 suspended 暂停', '13 suspended 暂停'],
      ...['14 off 周六', '15 off 周日'],
    ]);
    const told = tellCertificate(paused, 'zh', '受理');
    expect(told.deadline).toBeUndefined();
    expect(told.sentence).toContain('听证的 6 个工作日不算。时限暂停，恢复后还剩 14 个工作日。');
  });

  it('names its sources, and the years that await their notice', () => {
    expect(tellCertificate(explainDue(run('2025-01-20', '20wd')), 'zh').basis.at(-1)).toBe(
      '工作日历依据：国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）。',
    );
    const told = tellCertificate(explainDue(run('2026-12-30', '3wd')), 'zh', '受理');
    expect(told.deadline).toBe('2027 年 1 月 5 日（星期二）24:00');
    expect(told.basis.at(-1)).toBe('2027 年放假安排未公布，暂按法定节假日计；公布后重新计算。');
  });

  it('fills the last week beyond the calendar', () => {
    expect(sketch(explainDue(run('2027-12-30', '1wd'))).slice(-2)).toEqual(['1/1 off 周六', '2 off 周日']);
  });
});

describe('a limit in words', () => {
  it('reads naturally in both languages', () => {
    const said = (amount: number, unit: 'wd' | 'd' | 'mo' | 'h' | 'min') =>
      (['zh', 'en'] as const).map((lang) => tellLimit({ amount, unit }, lang));
    expect(said(20, 'wd')).toEqual(['20 个工作日', '20 working days']);
    expect(said(1, 'wd')).toEqual(['1 个工作日', '1 working day']);
    expect(said(15, 'd')).toEqual(['15 日', '15 days']);
    expect(said(3, 'mo')).toEqual(['3 个月', '3 months']);
    expect(said(1, 'h')).toEqual(['1 小时', '1 hour']);
    expect(said(40, 'min')).toEqual(['40 分钟', '40 minutes']);
  });
});
