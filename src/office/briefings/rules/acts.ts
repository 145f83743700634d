// The way of a briefing: signed, edited, adopted or not, reported on, and written on by leaders. Pure.
import type { ActRule } from '#kernel/cases/contract.ts';
import { onceOnly } from '#kernel/cases/errors.ts';
import { choice, longText, shortText } from '#kernel/cases/fields.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { KIND, LIMITS, OFFICE_POST, PUBLICATIONS, type Publication } from '../contract.ts';
import { byOffice, bySigner, byWriter, dataOf, earn, offered, requireTheirs, tableOf } from './process.ts';
import { LEADERS, type Leader, pointsOfNote } from './table.ts';

const INNER = {
  zh: '报送单位看得到；永久保存，请不要写个人信息',
  en: 'Its organ reads this; kept for ever, so leave personal data out',
};

const revise: ActRule<{ text: string }> = {
  zh: '修改信息',
  en: 'Rewrite it',
  ...byWriter(['drafted'], []),
  fields: { text: longText('信息全文', 'Whole text') },
  decide: (snapshot, { text }, env) => {
    requireTheirs(snapshot, env);
    return { data: { text } };
  },
};

const sign: ActRule = {
  zh: '签发报送',
  en: 'Sign and report it',
  ...bySigner(['drafted'], ['submitted']),
  fields: {},
  tell: () => ({ zh: '签发，报送信息', en: 'Signed and reported' }),
  decide: (snapshot, _body, env) => {
    requireTheirs(snapshot, env);
    const { sort, office } = dataOf(snapshot);
    const urgent = sort === 'urgent';
    return {
      to: 'submitted',
      hold: { post: OFFICE_POST, organ: office },
      limits: [
        { do: 'end', kinds: ['briefing-sign'] },
        urgent
          ? { do: 'start', kind: 'briefing-urgent', limit: LIMITS.urgent }
          : { do: 'start', kind: 'briefing-edit', limit: LIMITS.edit },
      ],
    };
  },
};

const drop: ActRule<{ reason: string }> = {
  zh: '不报送',
  en: 'Do not report it',
  ...bySigner(['drafted'], ['dropped']),
  irreversible: true,
  fields: { reason: shortText('理由', 'Why', { hint: INNER }) },
  tell: ({ reason }) => ({ zh: `不报送：${reason}`, en: `Not reported: ${reason}` }),
  decide: (snapshot, record, env) => {
    requireTheirs(snapshot, env);
    return { ...endAs('dropped', env), record };
  },
};

const giveBack: ActRule<{ reason: string }> = {
  zh: '退回修改',
  en: 'Return it to be rewritten',
  ...byOffice(['submitted'], ['drafted']),
  fields: { reason: longText('怎么修改', 'What to change', { hint: INNER }) },
  tell: ({ reason }) => ({ zh: `退回修改：${reason}`, en: `Returned: ${reason}` }),
  decide: (snapshot, record, env) => {
    requireTheirs(snapshot, env);
    const { from } = dataOf(snapshot);
    return {
      to: 'drafted',
      hold: { post: 'organ-head', organ: from },
      limits: [
        { do: 'end', kinds: ['briefing-edit', 'briefing-urgent'] },
        { do: 'start', kind: 'briefing-sign', limit: LIMITS.sign },
      ],
      record,
    };
  },
};

const adopt: ActRule<{ publication: Publication; number: string; edited?: string }> = {
  zh: '采用',
  en: 'Adopt it',
  ...byOffice(['submitted'], ['adopted']),
  fields: {
    publication: choice('采用到', 'In', PUBLICATIONS),
    number: shortText('期号', 'Number', { hint: { zh: '例如 第 96 期', en: 'Such as No. 96' } }),
    edited: longText('编辑后的全文', 'Text as it is published', {
      optional: true,
      hint: { zh: '不改的可以不填', en: 'Leave empty when nothing was changed' },
    }),
  },
  tell: ({ publication, number, points }) => {
    const { zh, en } = nameOf(PUBLICATIONS, publication);
    return { zh: `${zh} ${number} 采用，计 ${points} 分`, en: `Adopted in ${en} ${number}: ${points} points` };
  },
  decide: (snapshot, { publication, number, edited }, env) => {
    requireTheirs(snapshot, env);
    const points = tableOf(env)[publication].adopted;
    return {
      ...endAs('adopted', env),
      data: { publication, ...(edited ? { edited } : {}), ...earn(snapshot, 'adopted', points) },
      record: { publication, number, points },
      notices: [{ template: `${KIND}.adopted`, values: { publication: nameOf(PUBLICATIONS, publication).zh, number } }],
    };
  },
};

const decline: ActRule<{ reason: string }> = {
  zh: '不采用',
  en: 'Do not adopt it',
  ...byOffice(['submitted'], ['unused']),
  fields: { reason: longText('反馈意见', 'What to tell them', { hint: INNER }) },
  tell: ({ reason }) => ({ zh: `没有采用：${reason}`, en: `Not adopted: ${reason}` }),
  decide: (snapshot, record, env) => {
    requireTheirs(snapshot, env);
    return {
      ...endAs('unused', env),
      record,
      notices: [{ template: `${KIND}.unused`, values: { reason: record.reason } }],
    };
  },
};

/** What is reported further becomes a briefing of this office at the one above, where that is on the platform. */
const reportOn: ActRule<{ text: string }> = {
  zh: '向上级报送',
  en: 'Report it further up',
  ...byOffice(['adopted'], []),
  fields: { text: longText('报送的全文', 'Text that is reported') },
  offered: (snapshot, asked) => !snapshot.done['report-on'] && offered(snapshot, asked),
  tell: ({ points }) => ({ zh: `已向上级报送，计 ${points} 分`, en: `Reported further up: ${points} points` }),
  decide: (snapshot, { text }, env) => {
    requireTheirs(snapshot, env);
    if (snapshot.done['report-on']) throw onceOnly({ zh: '已经向上级报送过。', en: 'It was reported before.' });
    const { publication = 'daily' } = dataOf(snapshot);
    const points = tableOf(env)[publication].reported;
    return { data: { reported: text, ...earn(snapshot, 'reported', points) }, record: { points } };
  },
};

/** By the machine when the level above is on the platform, and entered by the office when it is the province. */
const taken: ActRule<{ source: string }> = {
  zh: '登记上级采用',
  en: 'Enter that the level above adopted it',
  ...byOffice(['adopted'], []),
  fields: { source: shortText('采用的刊物和期号', 'Publication and number') },
  offered: (snapshot, asked) => Boolean(snapshot.done['report-on']) && offered(snapshot, asked),
  tell: ({ source, points }) => ({
    zh: `上级采用：${source}，计 ${points} 分`,
    en: `Adopted above: ${source}, ${points} points`,
  }),
  decide: (snapshot, { source }, env) => {
    requireTheirs(snapshot, env);
    const points = tableOf(env).taken;
    return { data: earn(snapshot, 'taken', points), record: { source, points } };
  },
};

const note: ActRule<{ leader: Leader; text: string }> = {
  zh: '登记领导批示',
  en: 'Enter what a leader wrote on it',
  ...byOffice(['adopted'], []),
  fields: {
    leader: choice('批示的领导', 'Whose', LEADERS),
    text: longText('批示内容', 'What was written', { hint: INNER }),
  },
  tell: ({ leader, points }) => {
    const { zh, en } = nameOf(LEADERS, leader);
    return { zh: `${zh}批示，计 ${points} 分`, en: `${en} wrote on it: ${points} points` };
  },
  decide: (snapshot, { leader, text }, env) => {
    requireTheirs(snapshot, env);
    const { publication = 'daily' } = dataOf(snapshot);
    const points = pointsOfNote(tableOf(env), publication, leader);
    return {
      data: earn(snapshot, 'noted', points),
      record: { leader, text, points },
      notices: [{ template: `${KIND}.noted`, values: { text } }],
    };
  },
};

export const briefingActs = {
  revise,
  sign,
  drop,
  'give-back': giveBack,
  adopt,
  decline,
  'report-on': reportOn,
  taken,
  note,
};
