// Which item a story can be told of. Pure.
import type { OfferedItem } from '#services/applications/item.ts';
import type { Procedure } from '#services/applications/rules/subject.ts';
import type { Ending } from './course.ts';
import type { Chance } from './random.ts';

type Content = OfferedItem['content'];
type Need = (content: Content) => boolean;

/** The tour of the README leads over the desks of this bureau: they are never empty. */
const TOURED = '/530900-market/';
const SHARE_OF_TOURED = 0.3;

/** Nobody is heard by the way: a hearing is a story of its own. */
const usual: Need = ({ hearingRequired }) => !hearingRequired;
const takesTime: Need = (content) => usual(content) && content.caseType === '2';
const isSentUp: Need = (content) => isExaminedBelow(content);
const isRenewal: Need = ({ course }) => course?.renewal !== undefined;
/** Of a person, each of whom applies once: a firm that may not apply again would spoil a later story. */
const isSafety: Need = ({ course, clients }) => course?.safety === true && clients.includes('1');
const isJoint: Need = ({ course }) => course?.joint === true;
const isInspected: Need = ({ course }) => course?.inspection === true;
const isLongLicence: Need = (content) => takesTime(content) && content.type === '01' && !isExaminedBelow(content);

const NEEDS: Readonly<Partial<Record<Ending, Need>>> = {
  received: takesTime,
  supplement: takesTime,
  supplied: takesTime,
  lapsed: takesTime,
  reviewing: takesTime,
  overdue: takesTime,
  late: (content) => takesTime(content) && !isExaminedBelow(content),
  paused: ({ specialProcedures }) => findSpecial({ specialProcedures }) !== undefined,
  forwarded: isSentUp,
  risen: isSentUp,
  extended: isLongLicence,
  interested: isLongLicence,
  'hearing-offered': isLongLicence,
  hearing: ({ hearingRequired }) => hearingRequired,
  renewing: isRenewal,
  renewed: isRenewal,
  barred: isSafety,
  joint: isJoint,
  'joint-extended': isJoint,
  inspecting: isInspected,
  inspected: isInspected,
  revoked: isSafety,
};

export function chooseItem(items: readonly OfferedItem[], ending: Ending, chance: Chance): OfferedItem {
  const fit = items.filter(({ content }) => (NEEDS[ending] ?? usual)(content));
  const toured = fit.filter(({ organ }) => organ.path.endsWith(TOURED));
  // What has just come in lies all over the city.
  if (ending !== 'received' && toured.length > 0 && chance.next() < SHARE_OF_TOURED) return chance.pick(toured);
  return chance.pick(fit.length > 0 ? fit : items);
}

/** Whether it is received at a level that examines and does not decide. */
export function isExaminedBelow({ course, level: own }: Pick<Procedure, 'course' | 'level'>): boolean {
  return course?.levels?.find(({ level }) => level === own)?.decides === false;
}

/** A special procedure that stops the clock by an act of its own; a hearing has others. */
export function findSpecial({ specialProcedures }: Pick<Procedure, 'specialProcedures'>) {
  return specialProcedures.find(({ kind }) => kind !== 'hearing');
}
