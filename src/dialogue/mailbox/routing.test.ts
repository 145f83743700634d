// The suggestion tells why.
import { expect, it } from 'vitest';
import { learnFrom, suggest } from './rules/suggesting.ts';

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
