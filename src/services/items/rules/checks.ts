// What must agree in an item before it may be published. Each check is named, says what is wrong and where to mend it.
import type { ItemContent } from '../contract.ts';
import { isImmediate, measureLimit } from './limits.ts';

/** A theme's audience and kind, as in the city's list of themes. */
export interface ThemeFacts {
  readonly audience: 'natural' | 'legal' | 'both';
  readonly kind: 'theme' | 'life-event';
}

export interface CheckEnv {
  /** Empty in a city that has no list of themes: then there is nothing to compare with. */
  readonly themes: ReadonlyMap<string, ThemeFacts>;
}

/** One thing that does not agree. `path` is the field to mend; the words are chosen by `check`. */
export interface Finding {
  readonly check: CheckId;
  readonly path: string;
  readonly values: Readonly<Record<string, string>>;
}

type Found = readonly [path: string, values?: Readonly<Record<string, string>>];
type Check = (item: ItemContent, env: CheckEnv) => readonly Found[];

/** 行政许可法 §58: a licence costs nothing unless a law or an administrative regulation says so. */
const FEE_RANKS = ['law', 'regulation'];
/** 行政许可法 §17: other normative documents may not set a licence. */
const LICENCE_RANKS = ['law', 'regulation', 'local-regulation', 'rule'];
/** 受理、审核、审批、办结、送达 (Wenzhou's rule for licences): receipt or acceptance opens, delivery ends. */
const LICENCE_STEPS = ['review', 'decide', 'deliver'] as const;
const LICENCE = '01';
const PRE_CHECK_ONLINE = 3;
const WHOLLY_ONLINE = 4;

const when = (wrong: boolean, path: string, values?: Readonly<Record<string, string>>): Found[] =>
  wrong ? [values ? [path, values] : [path]] : [];

/** The consistency rules of Wenzhou's item base (rules of the city platform), and those the licensing law adds. */
export const CHECKS = {
  'immediate-agrees': ({ caseType, limits }) =>
    when((caseType === '1') !== isImmediate(limits.promise), 'caseType', { promise: limits.promise }),

  'promise-within-law': ({ limits: { promise, statutory } }) =>
    when(statutory !== null && measureLimit(promise) > measureLimit(statutory), 'limits.promise', {
      promise,
      statutory: statutory ?? '',
    }),

  /** 行政许可法 §42: twenty working days where no other law says otherwise, so a licence always has a limit by law. */
  'licence-has-limit': ({ type, limits }) =>
    when(type === LICENCE && limits.statutory === null && !limits.statutoryNote, 'limits.statutory'),

  /** Sum of the posts' limits ≤ promised limit. */
  'steps-within-promise': ({ steps, limits }) => {
    const sum = steps.reduce((total, step) => total + measureLimit(step.limit), 0);
    const days = (sum / measureLimit('1wd')).toFixed(1).replace('.0', '');
    return when(sum > measureLimit(limits.promise), 'steps', { sum: days, promise: limits.promise });
  },

  'licence-steps': ({ type, steps }) => {
    const kinds = new Set(steps.map((step) => step.kind));
    const opens = kinds.has('receive') || kinds.has('accept');
    const missing = LICENCE_STEPS.filter((kind) => !kinds.has(kind));
    const all = opens ? missing : ['accept', ...missing];
    return when(type === LICENCE && all.length > 0, 'steps', { missing: all.join(' ') });
  },

  'consult-names-organs': ({ steps }) =>
    steps.flatMap((step, index) =>
      when(step.kind === 'consult' && !step.assists?.length, `steps.${index}.assists`, { name: step.name }),
    ),

  /** XX证 → 出证办结, XX文 → 出文办结, XX批复 → 审批办结. */
  'result-agrees': ({ result }) => {
    const expected = RESULT_ENDINGS.find(([ending]) => ending.test(result.name))?.[1];
    return when(expected !== undefined && expected !== result.kind, 'result.kind', { name: result.name });
  },

  'visit-has-reason': ({ visits }) => when(visits.count > 0 && !visits.reason, 'visits.reason'),

  'no-visit-has-way': ({ visits, onlineDepth, delivery }) => {
    const away = onlineDepth >= PRE_CHECK_ONLINE || delivery.includes('mail');
    return when(visits.count === 0 && !away, 'visits.count');
  },

  'online-means-no-visit': ({ visits, onlineDepth }) =>
    when(onlineDepth === WHOLLY_ONLINE && visits.count > 0, 'onlineDepth'),

  'fee-paid-online': ({ fees, payOnline }) => when(fees.length > 0 !== payOnline, 'payOnline'),

  'fee-has-law': ({ type, fees }) =>
    fees.flatMap((fee, index) =>
      when(type === LICENCE && !FEE_RANKS.includes(fee.basis.rank), `fees.${index}.basis.rank`, {
        name: fee.name,
      }),
    ),

  'licence-has-law': ({ type, basis }) =>
    when(type === LICENCE && !basis.some(({ rank }) => LICENCE_RANKS.includes(rank)), 'basis'),

  'phones-differ': ({ consultPhone, complaintPhone }) => when(consultPhone === complaintPhone, 'complaintPhone'),

  /** Both with area code; a short public number such as 12345 needs none. */
  'phones-are-landlines': (item) =>
    (['consultPhone', 'complaintPhone'] as const).flatMap((path) => when(/^1\d{10}$/.test(item[path]), path)),

  'licence-has-faq': ({ type, faq }) => when(type === LICENCE && faq.length === 0, 'faq'),

  'themes-agree': ({ themes, lifeEvents, clients }, env) =>
    [
      ...themes.map((code) => ['themes', 'theme', code] as const),
      ...lifeEvents.map((code) => ['lifeEvents', 'life-event', code] as const),
    ].flatMap(([path, kind, code]) => {
      const theme = env.themes.get(code);
      const agrees = theme?.kind === kind && serves(theme.audience, clients);
      return when(env.themes.size > 0 && !agrees, path, { code });
    }),

  /** 国务院令第716号 §7: what data sharing fetches is not asked of the applicant. */
  'fetched-not-asked': ({ materials }) =>
    materials.flatMap((material, index) =>
      when(material.source === 'fetched' && material.originals + material.copies > 0, `materials.${index}.copies`, {
        name: material.name,
      }),
    ),

  'codes-once': ({ materials, steps, form }) =>
    (
      [
        ['materials', materials],
        ['steps', steps],
        ['form', form.flatMap((page) => page.fields)],
      ] as const
    ).flatMap(([path, list]) => when(repeated(list) !== undefined, path, { code: repeated(list) ?? '' })),

  'conditions-can-be-met': ({ materials, form }) => {
    const fields = form.flatMap((page) => page.fields);
    const values = new Map(fields.map((field) => [field.code, answersOf(field)]));
    return [
      ...materials.map((material, index) => [`materials.${index}.when`, material] as const),
      ...fields.map((field) => [`form.${field.code}.when`, field] as const),
    ].flatMap(([path, one]) => {
      const possible = one.when && values.get(one.when.field);
      const met = one.when?.is.every((value) => possible?.includes(value)) ?? true;
      return when(!met, path, { name: 'label' in one ? one.label : one.name });
    });
  },

  'choices-have-options': ({ form }) =>
    form
      .flatMap((page) => page.fields)
      .flatMap((field) =>
        when(
          (field.type === 'choice' || field.type === 'choices') && !field.options?.length,
          `form.${field.code}.options`,
          {
            name: field.label,
          },
        ),
      ),
} satisfies Record<string, Check>;

export type CheckId = keyof typeof CHECKS;
export const CHECK_IDS = Object.keys(CHECKS) as CheckId[];

const RESULT_ENDINGS: readonly (readonly [RegExp, ItemContent['result']['kind']])[] = [
  [/(证|证书|执照)$/, 'certificate'],
  [/文$/, 'reply'],
  [/批复$/, 'approval'],
];

/** A.4: 1 is a natural person, all others are bodies. */
function serves(audience: ThemeFacts['audience'], clients: ItemContent['clients']): boolean {
  if (audience === 'both') return true;
  return clients.some((client) => (client === '1') === (audience === 'natural'));
}

function repeated(list: readonly { readonly code: string }[]): string | undefined {
  const codes = list.map(({ code }) => code);
  return codes.find((code, index) => codes.indexOf(code) !== index);
}

function answersOf(field: {
  readonly type: string;
  readonly options?: readonly { readonly value: string }[] | undefined;
}): string[] {
  return field.type === 'yes-no' ? ['yes', 'no'] : (field.options ?? []).map((option) => option.value);
}

/** Everything that does not agree, in the order of the checks; empty when the item may be published. */
export function checkItem(item: ItemContent, env: CheckEnv): Finding[] {
  return CHECK_IDS.flatMap((check) =>
    (CHECKS[check] as Check)(item, env).map(([path, values]) => ({ check, path, values: values ?? {} })),
  );
}
