// The routing rules (行文规则), each refused under its own name.
import { describe, expect, it } from 'vitest';
import type { Addressee, Content, Genre } from '../contract.ts';
import { findMissing } from './missing.ts';
import type { Place } from './relations.ts';
import { relationOf } from './relations.ts';
import { findRuleFaults, type Route } from './routing.ts';

const place = (
  code: string,
  path: string,
  level: number,
  line: string,
  region: string,
  system = 'government',
): Place => ({
  id: code,
  name: code,
  path,
  kind: 'legal',
  system: system as Place['system'],
  level,
  line,
  regionCode: region.padEnd(12, '0'),
});
const PARTY = place('市委', '/c/party/', 3, 'party', '5309', 'party');
const CONGRESS = place('市人大', '/c/congress/', 3, 'congress', '5309', 'congress');
const CITY = place('市政府', '/c/government/', 3, 'government', '5309');
const OFFICE = place('市政府办', '/c/government/office/', 3, 'government-office', '5309');
const MARKET = place('市局', '/c/government/market/', 3, 'market', '5309');
const HEALTH = place('市卫健委', '/c/government/health/', 3, 'health', '5309');
const COUNTY = place('区政府', '/c/x/government/', 4, 'government', '530902');
const COUNTY_MARKET = place('区局', '/c/x/government/market/', 4, 'market', '530902');
const OTHER_COUNTY = place('县政府', '/c/y/government/', 4, 'government', '530921');
const TOWN = place('镇政府', '/c/x/town/', 5, 'government', '530902001');
const ALL = [PARTY, CONGRESS, CITY, OFFICE, MARKET, HEALTH, COUNTY, COUNTY_MARKET, OTHER_COUNTY, TOWN];
const SUPERIORS = new Map([
  [MARKET, [CITY]],
  [COUNTY, [CITY]],
  [COUNTY_MARKET, [COUNTY, MARKET]],
  [TOWN, [COUNTY]],
]);

const to = (list: readonly (Place | Addressee)[]): Addressee[] =>
  list.map((one) => ('group' in one ? one : { id: one.id, name: one.name, nameEn: null }));
const draft = (genre: Genre, more: Partial<Content> = {}): Content => ({
  genre,
  title: '标题',
  mark: '字',
  urgency: 'normal',
  openness: 'open',
  reason: '',
  main: [],
  copies: [],
  consult: [],
  body: '正文写在这里，足够长了。',
  attachments: [],
  note: '',
  answers: '',
  ...more,
});
const routeOf = (issuer: Place): Route => ({
  issuer,
  places: new Map(ALL.map((one) => [one.id, one])),
  superiors: SUPERIORS.get(issuer) ?? [],
});
const rulesOf = (issuer: Place, content: Content) => findRuleFaults(content, routeOf(issuer)).map(({ rule }) => rule);
const send = (genre: Genre, issuer: Place, main: Parameters<typeof to>[0], copies: Parameters<typeof to>[0] = []) =>
  rulesOf(issuer, draft(genre, { main: to(main), copies: to(copies) }));

describe('how organs stand to each other', () => {
  it.each([
    ['its government', MARKET, CITY, 'above'],
    ['the same line above', COUNTY_MARKET, MARKET, 'above'],
    ['the committee of its city', MARKET, PARTY, 'above'],
    ['a government below', CITY, COUNTY, 'below'],
    ['a government below, of a general office', OFFICE, COUNTY, 'below'],
    ['a town of its county', COUNTY, TOWN, 'below'],
    ['a department beside', MARKET, HEALTH, 'beside'],
    ['a government of a county, of a department of the city', MARKET, COUNTY, 'beside'],
    ['a town of another county', OTHER_COUNTY, TOWN, 'beside'],
  ])('%s', (_what, issuer, other, relation) => {
    expect(relationOf(issuer, other)).toBe(relation);
  });
});

describe('a document goes its way', () => {
  it.each<[string, string[]]>([
    ['a request of a town to its county', send('request', TOWN, [COUNTY])],
    [
      'a report of a bureau to both its superiors, one of them by copy',
      send('report', COUNTY_MARKET, [COUNTY], [MARKET]),
    ],
    [
      'a notice of the government to groups',
      send('notice', CITY, [
        { group: 'counties', name: '' },
        { group: 'departments', name: '' },
      ]),
    ],
    ['a notice of the general office to a county', send('notice', OFFICE, [COUNTY])],
    ['a notice of a bureau to its line', send('notice', MARKET, [COUNTY_MARKET])],
    ['a letter of a bureau to a county government', send('letter', MARKET, [COUNTY])],
    ['a request over a level that is told', send('request', TOWN, [CITY], [COUNTY])],
    ['a proclamation to everybody', send('proclamation', MARKET, [])],
    ['a motion', send('motion', CITY, [CONGRESS])],
  ])('%s', (_what, faults) => {
    expect(faults).toEqual([]);
  });
});

describe('a document is refused under the name of its rule', () => {
  const asks = '请予解决经费。以上请示妥否，请批示。';
  it.each<[string, string[], string]>([
    ['a request downward', send('request', CITY, [COUNTY]), 'genre'],
    ['a letter to a superior', send('letter', MARKET, [CITY]), 'genre'],
    ['an order upward', send('order', COUNTY, [CITY]), 'genre'],
    ['a motion of a bureau', send('motion', MARKET, [CONGRESS]), 'genre'],
    ['a notice to nobody', send('notice', CITY, []), 'main-missing'],
    ['a request to two superiors', send('request', COUNTY_MARKET, [COUNTY, MARKET]), 'one-superior'],
    ['a request copied downward', send('request', COUNTY, [CITY], [TOWN]), 'copy-down'],
    ['a request copied to a group below', send('request', COUNTY, [CITY], [{ group: 'towns', name: '' }]), 'copy-down'],
    ['a request over the county', send('request', TOWN, [CITY]), 'skips-level'],
    [
      'a request for two matters',
      rulesOf(TOWN, draft('request', { main: to([COUNTY]), body: asks + asks })),
      'one-matter',
    ],
    ['a request within a report', rulesOf(TOWN, draft('report', { main: to([COUNTY]), body: asks })), 'request-inside'],
    ['a bureau that orders a county government', send('notice', MARKET, [COUNTY]), 'orders-governments'],
    [
      'a bureau that orders all county governments',
      send('notice', MARKET, [{ group: 'counties', name: '' }]),
      'orders-governments',
    ],
  ])('%s', (_what, faults, rule) => {
    expect(faults).toEqual([rule]);
  });
});

it('a draft lacks what is not decided', () => {
  const known = { marks: ['字'], route: routeOf(MARKET) };
  const missing = (more: Partial<Content>) =>
    findMissing(draft('notice', { main: to([COUNTY_MARKET]), ...more }), known);
  expect(missing({})).toEqual([]);
  const lacking: Partial<Content>[] = [
    { body: '' },
    { mark: '别的' },
    { openness: undefined },
    { openness: 'closed' },
    { genre: 'reply' },
    {
      copies: [
        { group: 'counties', name: '' },
        { group: 'departments', name: '各部门' },
      ],
    },
  ];
  expect(lacking.map((more) => missing(more).length)).toEqual([1, 1, 1, 1, 1, 1]);
});
