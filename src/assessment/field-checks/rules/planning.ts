// How a check is approved, and its team made larger: by the head, who takes no part in it.
import { dayOf, dayOfDate } from '#kernel/calendar/rules/days.ts';
import type { ActRule } from '#kernel/cases/contract.ts';
import { longText, officerPicker } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { notOfTeam, windowOver } from '../contract.ts';
import {
  byHead,
  checkOf,
  isOutside,
  isRegulated,
  type Offered,
  paperOf,
  requireOutside,
  start,
  toLeader,
} from './process.ts';

const forHead: Offered = (snapshot, { actor }) => isOutside(checkOf(snapshot), actor);

/** 政府督查工作条例第十一条: a matter is taken up by order, or with the approval, of who heads the government. */
const approve: ActRule<{ opinion: string }> = {
  zh: '批准检查方案',
  en: 'Approve the plan',
  ...byHead(['planned'], ['preparing']),
  fields: { opinion: longText('批示意见', 'Instruction') },
  offered: forHead,
  decide: (snapshot, { opinion }, env) => {
    const check = checkOf(snapshot);
    requireOutside(check, env);
    const left = dayOfDate(check.to) - dayOf(env.now);
    if (left < 0) throw windowOver();
    const { mode, from, to, team, checklist, authority } = check;
    const organs = check.organs.map(({ name }) => name);
    const members = team.map(({ name }) => name);
    const regulated = isRegulated(check);
    return {
      to: 'preparing',
      acceptedAt: env.now,
      organ: check.supervisor,
      hold: toLeader(check),
      limits: [end('check-approve'), start('check-visit', { amount: left, unit: 'd' }, { onExpiry: 'expire' })],
      papers: [paperOf(check, 'authority', { mode, organs, members, from, to, checklist, authority, regulated })],
      record: { opinion },
    };
  },
};

const drop: ActRule<{ reason: string }> = {
  zh: '不批准',
  en: 'Refuse the plan',
  ...byHead(['planned'], ['dropped']),
  irreversible: true,
  fields: { reason: longText('理由', 'Why') },
  offered: forHead,
  decide: (snapshot, { reason }, env) => {
    requireOutside(checkOf(snapshot), env);
    return { to: 'dropped', outcome: 'dropped', record: { reason } };
  },
};

const join: ActRule<{ officer: string }> = {
  zh: '增派检查人员',
  en: 'Add to the team',
  ...byHead(['preparing', 'checking', 'reporting', 'following'], []),
  fields: { officer: officerPicker('检查人员', 'Officer') },
  offered: forHead,
  decide: (snapshot, _body, env) => {
    const check = checkOf(snapshot);
    requireOutside(check, env);
    const officer = env.officers.get('officer');
    const others = check.team.filter((member) => member.id !== officer?.id);
    if (!officer || officer.id === env.actor.id || others.length < check.team.length) throw notOfTeam();
    return { data: { team: [...check.team, { ...officer, nameEn: null }] }, record: { officer: officer.name } };
  },
};

export const planningActs = { approve, drop, join };
