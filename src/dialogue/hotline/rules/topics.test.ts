// Hot topics: found among invented orders, and in real letters where the data lie beside the repository (class G, never committed).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findTopics, type Voice, WINDOW } from './topics.ts';

const voice = (id: number, title: string, day: string): Voice => ({
  id: String(id),
  title,
  text: title,
  at: new Date(`${day}T09:00:00+08:00`),
});
const NOW = new Date('2026-11-17T10:00:00+08:00');

describe('[D20] a topic', () => {
  const usual = Array.from({ length: 60 }, (_, n) =>
    voice(n, `咨询${'甲乙丙丁戊己庚辛'[n % 8]}路公交线路问题`, `2026-0${1 + (n % 8)}-10`),
  );
  const hot = [
    voice(100, '丽景花园旁搅拌站噪声扰民', '2026-11-01'),
    voice(101, '请查处丽景花园搅拌站扬尘', '2026-11-05'),
    voice(102, '丽景花园搅拌站夜间施工', '2026-11-09'),
    voice(103, '投诉丽景花园旁边的搅拌站', '2026-11-15'),
  ];
  const now = Array.from({ length: 8 }, (_, n) =>
    voice(200 + n, `咨询${'甲乙丙丁戊己庚辛'[n]}路公交线路问题`, '2026-11-10'),
  );

  it('is what many suddenly speak of, with who they are and how much it grew', () => {
    const [first, ...others] = findTopics([...usual, ...hot, ...now], NOW);
    expect(first).toMatchObject({ phrase: '丽景花园', ids: ['100', '101', '102', '103'], before: 0 });
    expect(first?.times).toBeGreaterThan(10);
    expect(others, 'what is asked all the time is none').toEqual([]);
  });

  it('is over when nobody speaks of it any more', () => {
    expect(findTopics([...usual, ...hot], new Date('2027-06-01T10:00:00+08:00'))).toEqual([]);
  });
});

const FILE = join(import.meta.dirname, '../../../../../shared/data/letters/letters-unlabelled.jsonl');

describe.skipIf(!existsSync(FILE))('[D20] in real letters (skipped where shared/data/letters is absent)', () => {
  it('丽发新城搅拌站 and 伊景园 come up as they happen', () => {
    const voices = readFileSync(FILE, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { id: number; title: string; body: string; time: string })
      .map(({ id, title, body, time }) => ({ id: String(id), title, text: body, at: new Date(`${time}+08:00`) }));
    const top = (day: string) =>
      findTopics(voices, new Date(`${day}T00:00:00+08:00`)).map(({ phrase, also }) => [phrase, ...also].join(' '));
    const months = ['2019-08-15', '2019-09-01', '2019-10-01', '2019-11-01', '2019-12-01', '2020-01-01', '2020-01-20'];
    const firsts = months.map((day) => top(day));
    const hasTop = (name: string) => firsts.some((topics) => topics.slice(0, 3).some((topic) => topic.includes(name)));
    expect(hasTop('丽发新城'), JSON.stringify(firsts)).toBe(true);
    expect(hasTop('伊景园'), JSON.stringify(firsts)).toBe(true);
    for (const topics of firsts) expect(topics.length).toBeLessThanOrEqual(WINDOW.most);
  });
});
