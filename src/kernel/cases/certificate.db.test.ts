// The certificate of an extended, paused case: each day with its reason and source, the same drawn and as data.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SESSION_COOKIE } from '#platform/http/house.ts';
import { type CaseServer, openCaseServer } from './fixture/server.ts';
import type { ExplainedLimit } from './view/certificate.tsx';

let at: CaseServer;
let address: string;
beforeAll(async () => {
  at = await openCaseServer();
  const { town } = at;
  town.clock.set('2025-01-20T09:15:00+08:00');
  const { file } = await at.openWorking();
  address = `/cases/${file.number}/deadline`;
  for (const [moment, act, body] of [
    ['2025-02-05T15:00:00+08:00', 'pause', {}],
    ['2025-02-07T10:00:00+08:00', 'resume', {}],
    ['2025-02-10T11:00:00+08:00', 'extend', { days: 2 }],
  ] as const) {
    town.clock.set(moment);
    await town.perform(file.id, act, body);
  }
  await sql`update organ set name_en = 'Market Bureau' where id = ${town.market.id}`.execute(town.db);
  town.clock.set('2025-02-11T09:00:00+08:00');
});
afterAll(() => at.close());

const ask = (lang: string, accept: string) =>
  at.ask(address, 'citizen', { headers: { accept, cookie: `${SESSION_COOKIE}=citizen; sunhall_lang=${lang}` } });

/** The rows of the day-by-day table: date, weekday, whether it counts, why, source. */
async function readRows(lang: string): Promise<string[][]> {
  const { body } = await ask(lang, 'text/html');
  const table = body.slice(body.lastIndexOf('<tbody>'), body.lastIndexOf('</tbody>'));
  const cells = (row: string) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => cell);
  return [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    cells(row).map((cell) => cell.replace(/<[^>]*>/g, '')),
  );
}

async function readLimit(lang: string): Promise<ExplainedLimit> {
  return (await ask(lang, 'application/json')).json().limits[0];
}

describe('the certificate of an extended, paused case', () => {
  it.each(['zh', 'en'])('tells the same of each day on the page and as data: %s', async (lang) => {
    const [rows, { days, sentence }] = [await readRows(lang), await readLimit(lang)];
    const due = days.findIndex(({ state }) => state === 'due');
    const counted = days.slice(0, due + 1).filter(({ date }) => date >= '2025-01-20');
    expect(counted).toHaveLength(25);
    expect(rows.map(([date, , , why, source]) => [date, why, source || null])).toEqual(
      counted.map(({ date, why, source }) => [date, why, source]),
    );
    for (const [index, { notes = [] }] of counted.entries()) {
      for (const note of notes) expect(rows[index]?.[2]).toContain(note);
    }
    expect(sentence).toContain(
      lang === 'en'
        ? 'This includes an extension by 2 working days, granted by Market Bureau on 10 February.'
        : `其中延长 2 个工作日，2 月 10 日由${at.town.market.name}批准。`,
    );
    if (lang === 'en')
      expect(rows.flat().join().replaceAll('国办发明电〔2024〕12号', '')).not.toMatch(/\p{Script=Han}/u);
  });

  it('names article, notice, pause and extension of the days they explain', async () => {
    const rows = await readRows('zh');
    const why = (date: string) => rows.find(([day]) => day === date)?.slice(3);
    const notice = '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）';
    expect(why('2025-01-25')).toEqual(['休息日，不计入', '国务院关于职工工作时间的规定第七条']);
    expect(why('2025-01-26')).toEqual(['春节调休上班，计入', notice]);
    expect(why('2025-01-28')).toEqual(['春节放假，不计入', notice]);
    expect(why('2025-02-06')).toEqual(['暂停计时（检验），不计入', '']);
    expect(why('2025-02-12')?.[0]).toBe(`工作日，计入；属于延长的 2 个工作日，2 月 10 日由${at.town.market.name}批准`);
    expect(why('2025-02-11')?.[0]).toBe('工作日，计入');
    expect(rows.at(-1)?.slice(0, 2)).toEqual(['2025-02-13', '周四']);
  });
});
