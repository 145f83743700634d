// A hearing on a major decision (重大决策听证) as a declared kind of case: announced, held, and answered with what was adopted and what not.
import { daysBetween } from '#kernel/calendar/rules/days.ts';
import type { ActRule, CaseFile, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { dateField, LOCAL_STEP, longText, shortText, wholeNumber } from '#kernel/cases/fields.ts';
import { plain } from '#kernel/cases/label.ts';
import { end, within } from '#kernel/cases/rules/changes.ts';
import { cancelling } from '#kernel/cases/rules/endings.ts';
import { worksIn } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { ADDRESS, HEARING, permissions } from '../contract.ts';
import { notDrawable, notReady, notThatDay, tooSoon } from '../errors.ts';
import { type HearingSubject, loadHearing } from '../store.ts';
import { drawDelegates } from './draw.ts';
import { answerOpinion, noteOpinion, report } from './opinions.ts';
import { byOrgan, hearingLimits, hearingOf } from './process.ts';

const REPORTED = { zh: '已公布听证报告', en: 'Report published' };
const CANCELLED = { zh: '听证取消', en: 'Cancelled' };
const PUBLIC = { zh: '对外公布，不写联系方式和证件号码', en: 'Published; no telephone or ID numbers' };

const nameDelegates: ActRule<{ delegates: string }> = {
  zh: '公布听证代表',
  en: 'Name the delegates',
  ...byOrgan(['announced'], []),
  fields: {
    delegates: longText('听证代表', 'Delegates', {
      hint: { zh: '每行一人，写姓名和代表哪一方面；对外公布', en: 'One a line: name, and for whom; it is published' },
    }),
  },
  tell: () => ({ zh: '听证代表已公布', en: 'Delegates named' }),
  // Names stay in the file, from which they can be taken; the ledger keeps how many there are.
  decide: (_snapshot, { delegates }) => ({
    data: { delegates },
    limits: [end('hearing-delegates')],
    record: { count: delegates.split('\n').filter((line) => line.trim()).length },
  }),
};

/** Once the day is over on which people could sign up, and its ledger is published. */
const draw: ActRule = {
  zh: '抽签确定听证代表',
  en: 'Draw the delegates',
  irreversible: true,
  ...byOrgan(['announced'], []),
  offered: (snapshot, { actor }) => {
    const { sides, draw: done } = hearingOf(snapshot);
    return sides !== undefined && done === undefined && worksIn(actor, snapshot.file.organ_path);
  },
  fields: {},
  tell: () => ({ zh: '听证代表已抽签确定', en: 'Delegates drawn' }),
  decide: (snapshot, _body, env) => {
    const { sides = [], signUpTo = '', secret = '', draw: done } = hearingOf(snapshot);
    const { signedUp, day } = env.subject as HearingSubject;
    if (done || !signUpTo || localDate(env.now) <= signUpTo || !day) throw notDrawable({ to: signUpTo });
    const drawn = drawDelegates(sides, signedUp, { secret, root: day.root, day: day.day });
    const names = new Map(signedUp.map(({ number, name }) => [number, name]));
    const delegates = drawn.lines.filter((line) => line.drawn).map((line) => `${names.get(line.number)}，${line.side}`);
    return {
      data: { draw: drawn, ...(delegates.length > 0 ? { delegates: delegates.join('\n') } : {}) },
      limits: delegates.length > 0 ? [end('hearing-delegates')] : [],
      record: { seed: drawn.seed, root: day.root, signedUp: signedUp.length, drawn: delegates.length },
    };
  },
};

const givePapers: ActRule<{ papers: string }> = {
  zh: '公布听证材料',
  en: 'Give out the papers',
  ...byOrgan(['announced'], []),
  fields: {
    papers: longText('听证材料', 'Papers', {
      hint: {
        zh: '方案、依据、成本等，同时送达听证代表；对外公布',
        en: 'The plan, its basis and costs; also sent to the delegates',
      },
    }),
  },
  tell: () => ({ zh: '听证材料已公布', en: 'Papers given out' }),
  decide: (_snapshot, { papers }) => ({ data: { papers }, limits: [end('hearing-papers')], record: { papers } }),
};

const hold: ActRule<{ on: string; came: number; minutes?: string }> = {
  zh: '记录听证情况',
  en: 'Record the hearing',
  ...byOrgan(['announced'], ['held']),
  fields: {
    on: dateField('听证日期', 'Day'),
    came: wholeNumber('到会代表人数', 'Delegates who came', 1, 500),
    minutes: longText('听证笔录摘要', 'What was said, in short', { optional: true, hint: PUBLIC }),
  },
  tell: ({ on, came }) => ({ zh: `${on} 举行听证，到会代表 ${came} 人`, en: `Held on ${on} with ${came} delegates` }),
  decide: (snapshot, { on, came, minutes }, env) => {
    const { on: planned, delegates, papers, periods } = hearingOf(snapshot);
    if (!delegates || !papers) throw notReady();
    if (on < planned || on > localDate(env.now)) throw notThatDay({ on: planned });
    return {
      to: 'held',
      data: { heldOn: on, came, ...(minutes ? { minutes } : {}) },
      limits: [end('hearing-delegates', 'hearing-papers', 'hearing-hold'), within('hearing-report', periods.report)],
      record: { on, came, ...(minutes ? { minutes } : {}) },
    };
  },
};

const postpone: ActRule<{ on: string; reason: string }> = {
  zh: '改期',
  en: 'Put it off',
  ...byOrgan(['announced'], []),
  fields: { on: dateField('新的听证日期', 'New day'), reason: shortText('原因', 'Why', { hint: PUBLIC }) },
  tell: ({ on, reason }) => ({ zh: `听证改到 ${on}：${reason}`, en: `Put off to ${on}: ${reason}` }),
  decide: (snapshot, { on, reason }, env) => {
    const { on: before, periods, delegates, papers } = hearingOf(snapshot);
    const today = localDate(env.now);
    if (on <= before || daysBetween(today, on) < periods.hearingPapers) throw tooSoon({ days: periods.hearingPapers });
    const done = [...(delegates ? ['hearing-delegates'] : []), ...(papers ? ['hearing-papers'] : [])];
    return {
      data: { on },
      limits: [
        { do: 'end', kinds: 'all', as: 'void' },
        ...hearingLimits(on, periods, env.now).filter((limit) => limit.do === 'start' && !done.includes(limit.kind)),
      ],
      record: { on, reason },
    };
  },
};

const cancel = cancelling('听证', byOrgan(['announced'], ['cancelled']));

function readFacts(_subject: unknown, file: CaseFile): Fact[] {
  const { on, place, about, opinions = [] } = hearingOf({ file });
  return [
    { zh: '听证日期', en: 'Day', value: plain(on) },
    { zh: '地点', en: 'Place', value: plain(place) },
    { zh: '听证事项', en: 'What is heard', value: plain(about) },
    ...opinions.map(({ who, text, result }, at) => ({
      zh: `意见 ${at + 1}（${who}）`,
      en: `Opinion ${at + 1} (${who})`,
      value: result ? plain(text) : { zh: `${text}（待答复）`, en: `${text} (to be answered)` },
    })),
  ];
}

export const hearingKind: CaseKind = {
  name: HEARING,
  zh: '重大决策听证',
  en: 'Hearing',
  home: { zh: '阳光政府四项制度', en: 'Four systems', href: ADDRESS },
  initial: 'announced',
  opening: { zh: '公告听证', en: 'Hearing announced' },
  party: { zh: '组织单位', en: 'Held by' },
  readPermission: permissions.read,
  states: {
    announced: {
      zh: '待听证',
      en: 'Announced',
      phase: 'open',
      limits: ['hearing-delegates', 'hearing-papers', 'hearing-hold'],
    },
    held: { zh: '待公布报告', en: 'Report to come', phase: 'open', limits: ['hearing-report'] },
    reported: { ...REPORTED, phase: 'closed' },
    cancelled: { ...CANCELLED, phase: 'closed' },
  },
  limits: {
    'hearing-delegates': { zh: '公布听证代表', en: 'Naming delegates', ...LOCAL_STEP },
    'hearing-papers': { zh: '公布听证材料', en: 'Giving out papers', ...LOCAL_STEP },
    'hearing-hold': { zh: '举行听证', en: 'Hearing', ...LOCAL_STEP },
    'hearing-report': { zh: '公布听证报告', en: 'Report', ...LOCAL_STEP },
  },
  acts: {
    'name-delegates': nameDelegates,
    draw,
    'give-papers': givePapers,
    hold,
    'note-opinion': noteOpinion,
    'answer-opinion': answerOpinion,
    report,
    postpone,
    cancel,
  },
  papers: {},
  outcomes: { reported: REPORTED, cancelled: CANCELLED },
  loadSubject: (db, file) => loadHearing(db, file),
  facts: readFacts,
  keptWords: (file) => {
    const words = [hearingOf({ file }).delegates ?? ''].filter(Boolean);
    return { 'name-delegates': words, draw: words };
  },
};
