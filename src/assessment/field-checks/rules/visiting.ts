// What the team does: it goes by two, leaves, reports, and is done when the last finding is settled.
import type { ActRule, OfficerRef } from '#kernel/cases/contract.ts';
import { longText, officerPicker, shortText } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { DAYS, type Found, notConfirmed, notOfTeam } from '../contract.ts';
import {
  byMachine,
  byTeam,
  checkOf,
  isOfTeam,
  type Offered,
  paperOf,
  requireDays,
  requireTeam,
  start,
  workdays,
} from './process.ts';

const forMembers: Offered = (snapshot, { actor }) => isOfTeam(checkOf(snapshot), actor);
const reportRuns = start('check-report', workdays(DAYS.report));

const isMember = (team: readonly OfficerRef[], officer: OfficerRef | undefined) =>
  team.some((member) => member.id === officer?.id);

/** Two go together: a setting of the city. */
const begin: ActRule<{ second: string }> = {
  zh: '进场检查',
  en: 'Begin on the spot',
  ...byTeam(['preparing'], ['checking']),
  fields: {
    second: officerPicker('同行的检查人员', 'Who goes with you', {
      hint: { zh: '不少于两人，进场时出示检查任务书', en: 'At least two go, and show their authority' },
    }),
  },
  offered: forMembers,
  decide: (snapshot, _body, env) => {
    const check = checkOf(snapshot);
    requireTeam(check, env.actor);
    requireDays(check, env.now);
    const second = env.officers.get('second');
    if (!isMember(check.team, second) || second?.id === env.actor.id) throw notOfTeam();
    return { to: 'checking', record: { present: [env.actor.name, second?.name] } };
  },
};

const leave: ActRule = {
  zh: '结束现场检查',
  en: 'Leave',
  ...byTeam(['checking'], ['reporting']),
  fields: {},
  offered: forMembers,
  decide: (snapshot, _body, env) => {
    requireTeam(checkOf(snapshot), env.actor);
    return { to: 'reporting', limits: [end('check-visit'), reportRuns] };
  },
};

/** The days of the plan are over: nothing is looked into any more. */
const expire: ActRule = {
  zh: '检查期满',
  en: 'The days are over',
  ...byMachine(['preparing', 'checking'], ['lapsed', 'reporting']),
  decide: ({ file }) =>
    file.state === 'preparing'
      ? { to: 'lapsed', outcome: 'lapsed' }
      : { to: 'reporting', limits: [end('check-visit'), reportRuns] },
};

/** Whether it found something: what is set aside is no finding. */
export const isStanding = ({ outcome }: Pick<Found, 'outcome'>) => outcome !== 'unfounded';
const outcomeOf = (findings: readonly Found[]) => (findings.some(isStanding) ? 'settled' : 'clean');

/** 第十六条: “应当作出督查结论……督查结论应当事实清楚，证据充分，客观公正。” No finding goes in that one person alone has seen. */
const report: ActRule<{ text: string }> = {
  zh: '提交检查报告',
  en: 'Report',
  ...byTeam(['reporting'], ['following', 'closed']),
  fields: { text: longText('检查情况和结论', 'What was checked, and the conclusion') },
  offered: forMembers,
  decide: (snapshot, { text }, env) => {
    const check = checkOf(snapshot);
    requireTeam(check, env.actor);
    const findings = env.subject as readonly Found[];
    const loose = findings.filter(({ state }) => state === 'recorded');
    if (loose.length > 0) throw notConfirmed({ count: loose.length });
    const untold = findings.filter(({ state }) => state === 'confirmed').map(({ finding }) => finding.organ.path);
    const open = findings.some(({ phase }) => phase !== 'closed');
    const standing = findings.filter(isStanding);
    const { organs, team, from, to } = check;
    const said = { organs: organs.map(({ name }) => name), members: team.map(({ name }) => name), from, to };
    return {
      to: open ? 'following' : 'closed',
      ...(open ? {} : { outcome: outcomeOf(findings) }),
      decidedAt: env.now,
      limits: [end('check-report')],
      data: { keptFrom: check.keptFrom.filter((path) => untold.includes(path)) },
      papers: [paperOf(check, 'record', { ...said, text, findings: standing.map(({ finding }) => finding) })],
      record: { text, findings: standing.length },
    };
  },
};

/** An organ was told of its first finding: it may know of the check now. */
const tell: ActRule<{ organ: string }> = {
  zh: '告知被检查单位',
  en: 'Tell the organ',
  ...byMachine(['checking', 'reporting', 'following'], []),
  fields: { organ: shortText('被检查单位', 'Organ') },
  decide: (snapshot, { organ }) => {
    const { organs, keptFrom } = checkOf(snapshot);
    const told = organs.find(({ id }) => id === organ);
    return { data: { keptFrom: keptFrom.filter((path) => path !== told?.path) }, record: { organ: told?.name } };
  },
};

/** Whoever was still to be told of a finding is told now that none stands against it: `told` names those organs. */
const settle: ActRule = {
  zh: '检查发现全部办结',
  en: 'All findings are over',
  ...byMachine(['following'], ['closed']),
  decide: (snapshot, _body, env) => {
    const { organs, keptFrom } = checkOf(snapshot);
    const told = organs.filter(({ path }) => keptFrom.includes(path)).map(({ id }) => id);
    return {
      to: 'closed',
      outcome: outcomeOf(env.subject as readonly Found[]),
      data: { keptFrom: [] },
      record: { told },
    };
  },
};

export const visitingActs = { begin, leave, report, expire, tell, settle };
