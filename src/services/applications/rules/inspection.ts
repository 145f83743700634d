// Inspection, testing and quarantine of equipment, facilities, products and goods: two officers assigned in time.
import type { ActRule, Env, LimitChange, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { longText, officerPicker } from '#kernel/cases/fields.ts';
import { permissions } from '../contract.ts';
import { UNDER_REVIEW } from './levels.ts';
import { holdsCase, leadOf, requireHolder } from './steps.ts';
import { procedureOf } from './subject.ts';

/**
 * 行政许可法第五十五条第二款：“行政机关实施检验、检测、检疫，应当自受理申请之日起五日内指派两名以上工作人员按照技术标准、技术
 * 规范进行检验、检测、检疫。……”
 */
export function startAssignment(from: Date, env: Env): LimitChange[] {
  if (!procedureOf(env).course?.inspection) return [];
  return [{ do: 'start', kind: 'assign', limit: { amount: 5, unit: 'wd' }, from }];
}

/** The decision rests on the inspection. */
export function requireInspected(snapshot: Snapshot, env: Env): void {
  if (!procedureOf(env).course?.inspection || snapshot.done['assign-inspectors']) return;
  throw actRefused({
    zh: '还没有指派两名以上工作人员检验、检测、检疫。',
    en: 'Two officers have not been assigned to inspect yet.',
  });
}

const assignInspectors: ActRule<{ first: string; second: string; standard: string }> = {
  zh: '指派检验人员',
  en: 'Assign inspectors',
  by: 'officer',
  permission: permissions.handle,
  from: UNDER_REVIEW,
  to: [],
  fields: {
    first: officerPicker('检验人员', 'Inspector'),
    second: officerPicker('另一名检验人员', 'Second inspector'),
    standard: longText('检验对象和依据的技术标准', 'What is inspected, by which standard'),
  },
  offered: (snapshot, { subject, actor }) =>
    procedureOf({ subject }).course?.inspection === true &&
    !snapshot.done['assign-inspectors'] &&
    holdsCase(actor, leadOf(snapshot)),
  tell: () => ({ zh: '已指派两名工作人员检验、检测', en: 'Two officers were assigned to inspect' }),
  decide: (snapshot, body, env) => {
    requireHolder(snapshot, env);
    if (snapshot.done['assign-inspectors']) {
      throw onceOnly({ zh: '已经指派过检验人员。', en: 'Inspectors were assigned already.' });
    }
    const names = ['first', 'second'].map((field) => env.officers.get(field)?.name);
    if (body.first === body.second) {
      throw actRefused({ zh: '两名检验人员不能是同一个人。', en: 'Two inspectors cannot be one person.' });
    }
    return {
      limits: [{ do: 'end', kinds: ['assign'] }],
      record: {
        inspectors: names,
        message: `检验人员：${names.join('、')}`,
        messageEn: `Inspectors: ${names.join(' and ')}`,
        standard: body.standard,
      },
    };
  },
};

export const inspectionActs = { 'assign-inspectors': assignInspectors };
