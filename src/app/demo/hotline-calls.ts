// The telephones of the demo city: a directory with A and B liaisons, three months of calls, and the notices that follow from them.
import { sql } from 'kysely';
import type { CallInput } from '#dialogue/hotline/contract.ts';
import { monthBefore } from '#dialogue/hotline/jobs.ts';
import type { Heard, Result } from '#dialogue/hotline/rules/calls.ts';
import { logCall } from '#dialogue/hotline/service/calls.ts';
import { enterNumber } from '#dialogue/hotline/service/directory.ts';
import { serveMonth } from '#dialogue/hotline/service/notices.ts';
import { takeNumbers, takeSheet } from '#dialogue/hotline/service/sheet.ts';
import { getCentre } from '#dialogue/hotline/service/take.ts';
import { insertShift, noteTest } from '#dialogue/hotline/store/numbers.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { DAY_MS, localDate } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';

const HOT = 'hotline.operator';
const HOURS = '工作日 8:30–12:00，14:30–18:00';

/** Code, what is asked there, and the liaisons A and B. */
const UNITS: readonly (readonly [code: string, duties: string, a: string, b: string])[] = [
  ['530900-market', '营业执照、食品安全、消费投诉', '李文慧', '张志强'],
  ['530900-hrss', '社保、就业、劳动仲裁', '罗春燕', '杨丽华'],
  ['530900-public-security', '户籍、居住证、出入境', '王学军', '李云飞'],
  ['530900-housing', '物业、公租房、加装电梯', '赵明', '段红梅'],
  ['530900-natural-resources', '不动产登记、规划许可', '周建平', '何丽'],
  ['530900-transport', '公交、出租车、道路运输', '鲁家福', '字会兰'],
  ['530900-education', '入学、转学、教师资格', '毕素芳', '杨志高'],
  ['530900-ecology', '噪声、扬尘、排污', '彭光荣', '施雪梅'],
  ['530900-tax', '纳税申报、发票', '吴天明', '李秀英'],
  ['530900-medical-insurance', '医保报销、异地就医', '陈永红', '俸玉芳'],
  ['530900-civil-affairs', '低保、婚姻登记、养老', '穆桂花', '田顺昌'],
  ['530900-agriculture', '农机补贴、种植技术', '鲍文才', '魏小红'],
];

type Day = (ago: number) => Date;

export function planHotlineCalls(diary: Diary, now: Date): Deed[] {
  const numbers = new Map<string, string>();
  const day: Day = (ago) => diary.ago(now, ago);
  return [
    ...planDirectory(numbers, day),
    planOthers(day),
    ...planCalls(numbers, day),
    ...planShifts(now),
    planSheet(day),
    ...planNotices(diary, now),
  ].filter(({ at }) => at < now);
}

const planSheet = (day: Day): Deed => ({
  at: day(20),
  do: (as) => as(HOT, async (ctx) => void (await takeSheet(ctx, sheetOf(localDate(day(24)))))),
});

const sheetOf = (on: string) =>
  [
    '单位,日期,问题,说明',
    `530900-education,${on},服务态度差,催促来电人挂机`,
    `530900-tax,${on},二次转接,转到窗口`,
  ].join('\n');

function planDirectory(numbers: Map<string, string>, day: Day): Deed[] {
  return UNITS.flatMap(([organ, duties, a, b], index): Deed[] => {
    const enter = (liaison: 'A' | 'B', person: string, tail: number): Deed => ({
      at: new Date(day(80).getTime() + (index * 2 + (liaison === 'A' ? 0 : 1)) * 1000),
      do: (as) =>
        as(HOT, async (ctx) => {
          const number = `0883-21${String(tail).padStart(5, '0')}`;
          const id = await enterNumber(ctx, { organ, number, sort: 'direct', liaison, person, duties, hours: HOURS });
          numbers.set(`${organ} ${liaison}`, id);
          // The last unit was not tested yet, another did not answer.
          if (index < UNITS.length - 1)
            await noteTest(ctx.tx, id, index === 5 ? 'no-answer' : 'answered', localDate(day(9)));
        }),
    });
    return [enter('A', a, 20_100 + index), enter('B', b, 30_100 + index)];
  });
}

/** 507 units with 684 liaisons: what the line of enquiries of the city reports. */
const UNITS_IN_ALL = 507;
const LIAISONS_IN_ALL = 684;
const SURNAMES = '李王张杨刘陈赵周罗段何鲁字毕彭施吴俸穆田鲍魏';
const GIVEN = '志明文慧学军建平丽华家福春燕素芳光荣雪梅天永红玉桂花顺昌才';

/** The other units, as they sent their sheet in: each a first liaison, and some one in their place. */
const planOthers = (day: Day): Deed => ({
  at: new Date(day(79).getTime()),
  do: (as) =>
    as(HOT, async (ctx) => {
      const own = UNITS.map(([code]) => code);
      const { rows } = await sql<{ code: string; name: string }>`
        select code, name from organ where kind = 'legal' and code <> all(${own}::text[])
        order by code limit ${UNITS_IN_ALL - own.length}`.execute(ctx.tx);
      const both = LIAISONS_IN_ALL - UNITS_IN_ALL - own.length;
      const line = ({ code, name }: (typeof rows)[number], index: number, letter: 'A' | 'B') => {
        const nth = index * 2 + (letter === 'A' ? 0 : 1);
        const person = `${SURNAMES[(nth * 7) % SURNAMES.length]}${GIVEN[(nth * 5) % GIVEN.length]}${GIVEN[(nth * 11 + 3) % GIVEN.length]}`;
        const number = `0883-2${letter === 'A' ? '4' : '5'}${String(10_000 + index).slice(1)}0`;
        return [code, number, '直线电话', letter, person, `${name}政务咨询`, HOURS];
      };
      const sheet = rows.flatMap((row, index) => [
        line(row, index, 'A'),
        ...(index < both ? [line(row, index, 'B')] : []),
      ]);
      await takeNumbers(ctx, sheet);
    }),
});

const CALLS = 150;
const SPAN = 62;

/** What became of the calls, a few in a hundred badly. */
function becameOf(index: number): readonly [Result, Heard] {
  if (index % 29 === 7) return ['second-transfer', 'switchboard'];
  if (index % 23 === 11) return ['no-answer', 'nothing'];
  if (index % 37 === 5) return ['busy', 'nothing'];
  if (index % 61 === 13) return ['connected', 'rude'];
  return ['connected', 'person'];
}

function callOf(index: number, numbers: ReadonlyMap<string, string>): CallInput {
  const [organ = ''] = UNITS[(index * 7) % UNITS.length] ?? [];
  const [result, heard] = becameOf(index);
  const liaison = index % 6 === 0 ? 'B' : 'A';
  const number = index % 5 === 4 ? undefined : numbers.get(`${organ} ${liaison}`);
  const rated = result === 'connected' && index % 3 !== 0;
  return {
    line: index % 4 === 0 ? '96128' : '12345',
    phone: `1390883${String(1100 + (index % 60)).padStart(4, '0')}`,
    waited: 3 + (index % 9),
    seconds: 40 + ((index * 37) % 200),
    result,
    heard,
    ...(number ? { number } : {}),
    ...(rated ? { satisfied: heard === 'rude' ? 'no' : 'yes' } : {}),
  };
}

function planCalls(numbers: ReadonlyMap<string, string>, day: Day): Deed[] {
  return Array.from({ length: CALLS }, (_, index): Deed => {
    const ago = Math.floor(((CALLS - 1 - index) * SPAN) / CALLS);
    const login = index % 2 ? HOT : 'hotline.operator2';
    return {
      at: new Date(day(ago).getTime() + index * 1000),
      do: (as) => as(login, async (ctx) => void (await logCall(ctx, callOf(index, numbers)))),
    };
  });
}

/** Three shifts a day, for a week around today. */
function planShifts(now: Date): Deed[] {
  const slots = ['early', 'late', 'night'] as const;
  return [HOT, 'hotline.operator2'].map(
    (login, who): Deed => ({
      at: new Date(now.getTime() - 3 * DAY_MS),
      do: (as) =>
        as(login, async (ctx) => {
          const { id, name, nameEn, unit } = ctx.actor;
          for (let ahead = -1; ahead < 7; ahead++) {
            const on = localDate(new Date(now.getTime() + ahead * DAY_MS));
            const slot = slots[(ahead + 1 + who) % slots.length] ?? 'early';
            await insertShift(ctx.tx, {
              on,
              slot,
              officer: { id: id ?? '', name, ...(nameEn ? { nameEn } : {}) },
              centrePath: unit?.path ?? '',
            });
          }
        }),
    }),
  );
}

/** On the second of this month the last one is told; three units have answered since, one was looked at. */
function planNotices(diary: Diary, now: Date): Deed[] {
  const second = new Date(`${localDate(now).slice(0, 7)}-02T06:20:00+08:00`);
  const served: string[] = [];
  const serve: Deed = {
    at: second,
    do: (as) =>
      as(HOT, async (ctx) => {
        await serveMonth(ctx, await getCentre(ctx), monthBefore(localDate(ctx.now)));
        const rows = await ctx.tx
          .selectFrom('case_file')
          .select('id')
          .where('kind', '=', 'hotline-rectification')
          .orderBy('number')
          .execute();
        served.push(...rows.map(({ id }) => id));
      }),
  };
  const answer = (nth: number, after: number): Deed => ({
    at: diary.workday(second, after),
    do: async (as) => {
      const id = served[nth];
      if (!id) return;
      let login = '';
      await as(HOT, async (ctx) => {
        const file = await ctx.tx
          .selectFrom('case_file as f')
          .innerJoin('organ as o', 'o.id', 'f.organ_id')
          .select('o.code')
          .where('f.id', '=', id)
          .executeTakeFirstOrThrow();
        login = `${file.code.replace('530900-', '')}.section`;
      });
      const measures = '联络员外出时改由 B 角接听，直线不再并入总机；已对接听人员培训。';
      await as(
        login,
        async (ctx) => void (await performAct(ctx, { caseId: id, act: 'report-measures', body: { measures } })),
      );
    },
  });
  const check: Deed = {
    at: diary.workday(second, 5),
    do: (as) =>
      as(HOT, async (ctx) => {
        const [id] = served;
        const body = { checked: '连续三天拨测，均由联络员本人接听。' };
        if (id) await performAct(ctx, { caseId: id, act: 'pass-measures', body });
      }),
  };
  return [serve, answer(0, 2), answer(1, 4), answer(2, 9), check];
}
