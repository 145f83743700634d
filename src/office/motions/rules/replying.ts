// The reply (答复): drafted when its proposers were heard and every assisting organ has said its word, and signed by the head. Pure.
import type { ActRule, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { choice, longText, shortText } from '#kernel/cases/fields.ts';
import { nameOf, plain } from '#kernel/cases/label.ts';
import { isLive } from '#kernel/cases/rules/limits.ts';
import { HEAD_POST, headsOrgan } from '#kernel/people/contract.ts';
import { localDate } from '#platform/time.ts';
import { CLASSES, motionOf, permissions, type Reply, type ReplyClass, roundOf, WAYS } from '../contract.ts';
import { byHandlers, endMotion, ofStep, tell } from './process.ts';

const OPEN = [
  { value: 'yes', zh: '可以公开', en: 'To be published' },
  { value: 'no', zh: '不宜公开', en: 'Not to be published' },
] as const;
const AT = ['handling', 'redoing'] as const;

/** Why it cannot be answered yet; nothing when it can. */
function findMissing(snapshot: Snapshot): string | null {
  const motion = motionOf(snapshot);
  if (!motion.contacts?.some(({ round }) => round === roundOf(motion))) return 'contact';
  return snapshot.limits.some((limit) => limit.kind === 'opinion' && isLive(limit)) ? 'opinion' : null;
}

function requireReady(snapshot: Snapshot): void {
  const missing = findMissing(snapshot);
  if (missing === 'contact')
    throw actRefused({
      zh: '请先与提出人联系沟通并作记录，再答复（代表法第五十一条）。',
      en: 'Speak with the proposers and record it before you answer.',
    });
  if (missing === 'opinion')
    throw actRefused({
      zh: '还有协办单位没有反馈意见，不能答复。',
      en: 'An assisting organ has not said its word: it cannot be answered yet.',
    });
}

interface Drafted {
  readonly class: ReplyClass;
  readonly text: string;
  readonly contact: string;
  readonly open: string;
}

const draft: ActRule<Drafted> = {
  zh: '拟写答复，送负责人签发',
  en: 'Draft the reply for the head to sign',
  ...byHandlers(AT, []),
  fields: {
    class: choice('办理类别', 'Class', CLASSES),
    text: longText('答复内容', 'The reply', {
      hint: { zh: '逐条回应；B 类写明计划、进度和日期', en: 'Point by point; of class B the plan and its dates' },
    }),
    contact: shortText('联系人和电话', 'Whom to ask, and the number'),
    open: choice('公开属性', 'Publication', OPEN),
  },
  offered: (snapshot) => findMissing(snapshot) === null,
  decide: (snapshot, { open, ...given }, { actor }) => {
    requireReady(snapshot);
    const drafted: Reply = { ...given, open: open === 'yes', draftedBy: actor.id };
    return {
      data: { draft: drafted },
      hold: { post: HEAD_POST },
      record: { class: given.class, open },
    };
  },
};

/** 答复由承办单位负责人签发: nobody signs for the head. Its clock stops with it, and that of each evaluation begins. */
const issue: ActRule = {
  zh: '签发答复',
  en: 'Sign the reply',
  by: 'officer',
  permission: permissions.issue,
  from: [...AT],
  to: ['answered'],
  fields: {},
  offered: (snapshot, { actor }) =>
    Boolean(motionOf(snapshot).draft) && headsOrgan(actor, snapshot.file.organ_path) && findMissing(snapshot) === null,
  tell: ({ class: cls }) => ({
    zh: `已答复，${nameOf(CLASSES, cls).zh}`,
    en: `Answered, ${nameOf(CLASSES, cls).en}`,
  }),
  decide: (snapshot, _body, env) => {
    const motion = motionOf(snapshot);
    const { draft: drafted, signers, contacts = [], office } = motion;
    if (!drafted) throw actRefused({ zh: '还没有拟写答复。', en: 'There is no draft of a reply.' });
    requireReady(snapshot);
    const ways = contacts.filter(({ round }) => round === roundOf(motion)).map(({ way, on }) => ({ way, on }));
    return {
      to: 'answered',
      decidedAt: env.now,
      limits: [endMotion('answer', 'date', 'redo'), ofStep('evaluate', 'evaluate', env, 'settle-motion')],
      data: {
        draft: null,
        reply: { ...drafted, on: localDate(env.now), issuedBy: env.actor.id },
        signers: signers.map(({ id, name, at }) => ({ id, name, at })),
      },
      papers: [
        {
          template: 'reply',
          body: {
            class: drafted.class,
            text: drafted.text,
            contact: drafted.contact,
            open: drafted.open,
            to: signers[0]?.name ?? '',
            copies: signers.slice(1).map(({ name }) => name),
            office: office.name,
            ways: ways.map(({ way, on }) => `${on}${nameOf(WAYS, way).zh}`).join('、'),
          },
        },
      ],
      notices: [tell('answered', { class: drafted.class })],
      record: { class: drafted.class, open: drafted.open },
    };
  },
};

/** The draft as the head reads it. */
export const readDraft = ({ draft: drafted }: { readonly draft?: Reply | null }) =>
  drafted
    ? [
        {
          zh: '拟办类别',
          en: 'Class as drafted',
          value: nameOf(CLASSES, drafted.class),
        },
        { zh: '答复稿', en: 'Draft of the reply', value: plain(drafted.text) },
      ]
    : [];

export const replyingActs = { 'issue-reply': issue, 'draft-reply': draft };
