// Signing up as a delegate of a hearing (听证报名) as a declared kind of case: signed up, then drawn or not.
import type { ActRule, CaseFile, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { choice, LOCAL_STEP } from '#kernel/cases/fields.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { ADDRESS, permissions, SIGN_UP } from '../contract.ts';

interface SignUpData {
  readonly side: string;
  readonly reason: string;
}
export const signUpOf = ({ file }: { readonly file: Pick<CaseFile, 'data'> }) => file.data as unknown as SignUpData;

const ENDS = {
  drawn: { zh: '抽中为听证代表', en: 'Drawn as a delegate' },
  'not-drawn': { zh: '未抽中', en: 'Not drawn' },
  over: { zh: '听证取消', en: 'The hearing was cancelled' },
  withdrawn: { zh: '已撤回报名', en: 'Taken back' },
} as const;
type End = keyof typeof ENDS;
const nameOf = (result: unknown) => ENDS[result as End] ?? ENDS['not-drawn'];

/** Follows from the draw, which the organ does for all at once. */
const settle: ActRule<{ result: Exclude<End, 'withdrawn'> }> = {
  zh: '告知抽签结果',
  en: 'Tell the result',
  by: 'system',
  from: ['signed-up'],
  to: ['drawn', 'not-drawn', 'over'],
  fields: {
    result: choice('结果', 'Result', [
      { value: 'drawn', ...ENDS.drawn },
      { value: 'not-drawn', ...ENDS['not-drawn'] },
      { value: 'over', ...ENDS.over },
    ]),
  },
  tell: ({ result }) => nameOf(result),
  decide: (_snapshot, { result }, env) => ({
    ...endAs(result, env),
    record: { result },
    notices: [{ template: `${SIGN_UP}.settled`, values: { result } }],
  }),
};

const withdraw: ActRule = {
  zh: '撤回报名',
  en: 'Take it back',
  by: 'party',
  from: ['signed-up'],
  to: ['withdrawn'],
  fields: {},
  tell: () => ENDS.withdrawn,
  decide: (_snapshot, _body, env) => endAs('withdrawn', env),
};

export const signUpKind: CaseKind = {
  name: SIGN_UP,
  zh: '听证报名',
  en: 'Signing up for a hearing',
  home: { zh: '阳光政府四项制度', en: 'Four systems', href: ADDRESS },
  initial: 'signed-up',
  opening: { zh: '报名', en: 'Signed up' },
  readPermission: permissions.read,
  states: {
    'signed-up': { zh: '待抽签', en: 'To be drawn', phase: 'open', limits: ['sign-up-draw'] },
    ...Object.fromEntries(
      Object.entries(ENDS).map(([state, label]) => [state, { ...label, phase: 'closed' as const }]),
    ),
  },
  limits: { 'sign-up-draw': { zh: '告知抽签结果', en: 'Result of the draw', ...LOCAL_STEP } },
  acts: { settle, withdraw },
  papers: {
    receipt: {
      zh: '报名回执',
      en: 'Receipt of signing up',
      mark: '听',
      paragraphs: () => ['您的听证报名已收到，抽签后告知结果。'],
    },
  },
  outcomes: ENDS,
  facts: (_subject, file): Fact[] => {
    const { side, reason } = signUpOf({ file });
    return [
      { zh: '代表哪一方面', en: 'For which side', value: { zh: side, en: side } },
      { zh: '报名理由', en: 'Why', value: { zh: reason, en: reason } },
    ];
  },
  ownWords: (_subject, file) => [signUpOf({ file }).reason],
};
