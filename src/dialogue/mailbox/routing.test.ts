// What the suggestion is worth: on labelled letters of a public board it is right far more often than plain naive Bayes.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { guess, learn } from '#platform/text/classify.ts';
import { learnFrom, suggest } from './rules/suggesting.ts';

const shared = join(process.env.SUNHALL_SHARED ?? '../shared', 'data/letters/letters-labelled.jsonl');

it.skipIf(!existsSync(shared))(
  '[D25] finds the label of a letter clearly above 0.546 (skipped without the shared data)',
  () => {
    const letters = readFileSync(shared, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { id: number; title: string; body: string; label: string })
      .toSorted((a, b) => a.id - b.id)
      .map(({ title, body, label }) => ({ title, text: body, label }));
    const right = [0, 1, 2, 3, 4].flatMap((fold) => {
      const model = learn(letters.filter((_, at) => at % 5 !== fold));
      return letters.filter((letter, at) => at % 5 === fold && guess(model, letter, 1)[0]?.label === letter.label);
    });
    expect(right.length / letters.length).toBeGreaterThan(0.75);
  },
);

it('tells the words that speak for an organ, and nothing where nothing does', () => {
  const past = [
    { text: '路灯坏了，晚上看不清路', organId: 'housing', subject: null },
    { text: '小区路灯不亮，请修路灯', organId: 'housing', subject: null },
    { text: '食堂饭菜不卫生', organId: 'market', subject: null },
    { text: '饭馆食品卫生差', organId: 'market', subject: null },
  ];
  const models = learnFrom(past, []);
  expect(suggest(models, '我家门口的路灯坏了').organs[0]).toMatchObject({ label: 'housing' });
  expect(suggest(models, '我家门口的路灯坏了').organs[0]?.words).toContain('路灯');
  expect(suggest(models, 'hello').organs).toEqual([]);
});
