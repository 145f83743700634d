// Short forms for writing service items: what repeats in every guide is said once here.
import type { FormPage, ItemContent, ItemField, ItemMaterial, ItemStep, PackItem } from '#services/items/contract.ts';
import { contactOf } from './places.ts';

/** A text a person reads, in Chinese and English. */
export type Two = readonly [zh: string, en: string];

// ---- form ----

type FieldMore = Partial<Pick<ItemField, 'min' | 'max' | 'unit' | 'prefill' | 'when'>> & {
  hint?: Two;
  optional?: true;
};

/** One question of the form; required unless said otherwise. */
export function ask(type: ItemField['type'], code: string, label: Two, more: FieldMore = {}): ItemField {
  const { hint, optional, ...rest } = more;
  const field: ItemField = { code, label: label[0], labelEn: label[1], type, required: !optional, ...rest };
  return hint ? { ...field, hint: hint[0], hintEn: hint[1] } : field;
}

export type Option = readonly [value: string, zh: string, en: string, note?: string];

/** A question answered by picking one of the options. */
export function pick(code: string, label: Two, options: Option[], more: FieldMore = {}): ItemField {
  return { ...ask('choice', code, label, more), options: readOptions(options) };
}

/** A question answered by picking any number of the options. */
export function picks(code: string, label: Two, options: Option[], more: FieldMore = {}): ItemField {
  return { ...ask('choices', code, label, more), options: readOptions(options) };
}

function readOptions(options: Option[]) {
  return options.map(([value, label, labelEn, note]) => ({
    value,
    label,
    labelEn,
    ...(note ? { note } : {}),
  }));
}

export const line = (code: string, label: Two, more?: FieldMore) => ask('text', code, label, more);
export const long = (code: string, label: Two, more?: FieldMore) => ask('long-text', code, label, more);
export const date = (code: string, label: Two, more?: FieldMore) => ask('date', code, label, more);
export const yes = (code: string, label: Two, more?: FieldMore) => ask('yes-no', code, label, more);
export const area = (code: string, label: Two, more?: FieldMore) => ask('region', code, label, more);
export const address = (code: string, label: Two, more?: FieldMore) => ask('address', code, label, more);
export const number = (code: string, label: Two, unit: string, more?: FieldMore) =>
  ask('number', code, label, { unit, min: 0, ...more });
export const money = (code: string, label: Two, more?: FieldMore) =>
  ask('money', code, label, { unit: '元', min: 0, ...more });

/** One page of the form, one thing asked. */
export function page(code: string, title: Two, fields: ItemField[], lead?: Two): FormPage {
  return {
    code,
    title: title[0],
    titleEn: title[1],
    ...(lead ? { lead: lead[0], leadEn: lead[1] } : {}),
    fields,
  };
}

const PHONE: Two = ['手机号码', 'Mobile number'];
const PHONE_HINT: Two = ['办理进度发到这个号码', 'We send progress notices to this number'];

/** First page when a natural person applies. */
export const personPage = (title: Two = ['您是谁？', 'Who are you?'], extra: ItemField[] = []) =>
  page('applicant', title, [
    line('name', ['姓名', 'Name'], { prefill: 'name' }),
    ask('id-number', 'id-number', ['身份证号码', 'ID number'], { prefill: 'id-number' }),
    ask('phone', 'phone', PHONE, { prefill: 'phone', hint: PHONE_HINT }),
    ...extra,
  ]);

/** First page when a legal person applies. */
export const firmPage = (title: Two = ['申请单位是谁？', 'Which organisation applies?'], extra: ItemField[] = []) =>
  page('applicant', title, [
    line('name', ['单位名称', 'Name of the organisation'], { prefill: 'name' }),
    ask('credit-code', 'credit-code', ['统一社会信用代码', 'Unified social credit code'], {
      prefill: 'credit-code',
    }),
    line('contact', ['联系人', 'Contact person']),
    ask('phone', 'phone', PHONE, { prefill: 'phone', hint: PHONE_HINT }),
    ...extra,
  ]);

// ---- materials ----

type MaterialMore = Partial<
  Pick<ItemMaterial, 'need' | 'originals' | 'copies' | 'issuer' | 'basis' | 'when' | 'template' | 'sample'>
>;

function material(source: ItemMaterial['source'], code: string, name: Two, note: string, more: MaterialMore) {
  return {
    code,
    name: name[0],
    nameEn: name[1],
    note,
    source,
    need: 'required',
    originals: 0,
    copies: 0,
    ...more,
  } as const;
}

/** Filled on line; the system prints it. */
export const written = (code: string, name: Two): ItemMaterial =>
  material('form', code, name, '网上填写后自动生成，不用另交', {});

/** Sent as a picture or file. */
export const upload = (code: string, name: Two, note: string, more: MaterialMore = {}): ItemMaterial =>
  material('upload', code, name, note, { copies: 1, ...more });

/** 容缺: may follow before the decision. */
export const later = (code: string, name: Two, note: string, more: MaterialMore = {}): ItemMaterial =>
  upload(code, name, note, { ...more, need: 'later' });

/** Original shown or handed over at the window. */
export const shown = (code: string, name: Two, note: string, more: MaterialMore = {}): ItemMaterial =>
  material('window', code, name, note, { originals: 1, ...more });

/** 国务院令716 §7: what data sharing can fetch is not asked for. */
export const fetched = (code: string, name: Two, issuer: string, more: MaterialMore = {}): ItemMaterial =>
  material('fetched', code, name, '不用交，由系统自动调取', { issuer, ...more });

export const idCard = fetched('id-card', ['居民身份证', 'Resident ID card'], '公安机关');
export const licenceOfFirm = fetched('business-licence', ['营业执照', 'Business licence'], '市场监督管理部门');
export const household = fetched('household', ['居民户口簿', 'Household register'], '公安机关');

// ---- steps ----

interface Timing {
  accept: string;
  survey?: string;
  /** Towns and villages have no surveyor of their own. */
  surveyBy?: 'reviewer';
  /** Limit, then the lines asked for an opinion at the same time. */
  consult?: readonly [limit: string, ...assists: string[]];
  review: string;
  check?: string;
  decide: string;
  deliver: string;
}

/** The usual way of a case through an office, in its usual order. */
export function steps(t: Timing): ItemStep[] {
  const all: (ItemStep | undefined)[] = [
    { code: 'accept', kind: 'accept', name: '受理', nameEn: 'Acceptance', post: 'window', limit: t.accept },
    t.survey
      ? {
          code: 'survey',
          kind: 'survey',
          name: '现场核查',
          nameEn: 'Site check',
          post: t.surveyBy ?? 'surveyor',
          limit: t.survey,
          note: '两名以上工作人员到场',
          noteEn: 'At least two officers attend',
        }
      : undefined,
    t.consult
      ? {
          code: 'consult',
          kind: 'consult',
          name: '征求意见',
          nameEn: 'Opinions of other organs',
          post: 'reviewer',
          limit: t.consult[0],
          note: '同时征求有关部门意见',
          noteEn: 'Other organs are asked at the same time',
          assists: t.consult.slice(1),
        }
      : undefined,
    { code: 'review', kind: 'review', name: '审查', nameEn: 'Review', post: 'reviewer', limit: t.review },
    t.check
      ? {
          code: 'check',
          kind: 'review',
          name: '审核',
          nameEn: 'Second review',
          post: 'section-head',
          limit: t.check,
        }
      : undefined,
    { code: 'decide', kind: 'decide', name: '决定', nameEn: 'Decision', post: 'organ-head', limit: t.decide },
    { code: 'deliver', kind: 'deliver', name: '送达', nameEn: 'Delivery', post: 'window', limit: t.deliver },
  ];
  return all.filter((step) => step !== undefined);
}

/** 初审: a village, town or lower organ looks at the case and sends it up with its opinion (许可法 §35). */
export function preliminary(t: Omit<Timing, 'deliver' | 'consult'>, upTo: Two): ItemStep[] {
  return steps({ ...t, deliver: t.decide })
    .filter((step) => step.kind !== 'deliver')
    .map((step) =>
      step.kind === 'decide'
        ? {
            ...step,
            name: '初审上报',
            nameEn: 'Opinion sent up',
            note: `连同全部材料报${upTo[0]}`,
            noteEn: `With all papers to ${upTo[1]}`,
          }
        : step,
    );
}

/** 即办件: received, decided and handed over while the applicant waits. A licence also shows its review (许可法 §34). */
export function onTheSpot(licence = false): ItemStep[] {
  const review: ItemStep = {
    code: 'review',
    kind: 'review',
    name: '审查',
    nameEn: 'Review',
    post: 'reviewer',
    limit: '15min',
  };
  return [
    { code: 'accept', kind: 'accept', name: '受理', nameEn: 'Acceptance', post: 'window', limit: '10min' },
    ...(licence ? [review] : []),
    {
      code: 'decide',
      kind: 'decide',
      name: '当场办理',
      nameEn: 'Decision on the spot',
      post: 'reviewer',
      limit: '20min',
    },
    { code: 'deliver', kind: 'deliver', name: '送达', nameEn: 'Delivery', post: 'window', limit: '10min' },
  ];
}

// ---- basis and fees ----

type Basis = ItemContent['basis'][number];
type Rank = Basis['rank'];

/** A norm with its articles, e.g. cite('law', '中华人民共和国食品安全法', '第三十五条'). */
export const cite = (rank: Rank, title: string, article: string, quote?: string): Basis => ({
  title,
  article,
  rank,
  ...(quote ? { quote } : {}),
});

export const LICENSING_LAW = cite('law', '中华人民共和国行政许可法', '第四十二条第一款');

// ---- the item ----

type Special = ItemContent['specialProcedures'][number];

interface Draft {
  code: string;
  organ: string;
  /** Code of the highest item it implements one level below. */
  base?: string;
  from?: string;
  name: Two;
  summary: Two;
  /** Words people use, separated by spaces. */
  aliases: string;
  type: ItemContent['type'];
  /** A.4 digits, e.g. '16'. */
  clients: string;
  themes: string;
  lifeEvents?: string;
  section?: string;
  jointOrgans?: string[];
  basis: Basis[];
  conditions: string[];
  quantityLimit?: string;
  /** `law` is null when no norm sets a limit. */
  limits: {
    law: string | null;
    note?: string;
    /** The article that sets it, where it is not 行政许可法第四十二条. */
    by?: string;
    promise: string;
    precheck?: string;
  };
  /** What the law asks of its handling. */
  course?: Omit<NonNullable<ItemContent['course']>, 'limitBasis'>;
  materials: ItemMaterial[];
  form: FormPage[];
  steps: ItemStep[];
  special?: Special[];
  hearing?: true;
  result: readonly [kind: ItemContent['result']['kind'], zh: string, en: string, validity: string];
  fees?: ItemContent['fees'];
  delivery?: ItemContent['delivery'];
  /** Reason why the applicant must come once; absent means wholly on line. */
  visit?: string;
  onlineDepth?: 1 | 2 | 3;
  scope?: ItemContent['scope'];
  remedies?: ItemContent['remedies'];
  faq: (readonly [question: string, answer: string])[];
  reformRound?: string;
}

function courseOf({ course, limits }: Draft): Pick<ItemContent, 'course'> {
  if (!course && !limits.by) return {};
  return { course: { ...course, ...(limits.by ? { limitBasis: limits.by } : {}) } };
}

/** A line of items.jsonl from the short form; what is derived is said nowhere else. */
export function item(draft: Draft): PackItem {
  const contact = contactOf(draft.organ);
  const immediate = draft.limits.promise === '1wd';
  const fees = draft.fees ?? [];
  const content: ItemContent = {
    name: draft.name[0],
    nameEn: draft.name[1],
    summary: draft.summary[0],
    summaryEn: draft.summary[1],
    aliases: draft.aliases.split(' '),
    ...numberItem(draft),
    type: draft.type,
    level: contact.level,
    clients: [...draft.clients] as ItemContent['clients'],
    themes: draft.themes.split(' '),
    lifeEvents: draft.lifeEvents?.split(' ') ?? [],
    section: draft.section ?? contact.section,
    jointOrgans: draft.jointOrgans ?? [],
    basis: draft.basis,
    conditions: draft.conditions,
    ...(draft.quantityLimit ? { quantityLimit: draft.quantityLimit } : {}),
    caseType: immediate ? '1' : '2',
    limits: {
      statutory: draft.limits.law,
      ...(draft.limits.note ? { statutoryNote: draft.limits.note } : {}),
      promise: draft.limits.promise,
      precheck: draft.limits.precheck ?? (immediate ? '2h' : '1wd'),
    },
    materials: draft.materials,
    form: draft.form,
    steps: draft.steps,
    specialProcedures: draft.special ?? [],
    hearingRequired: draft.hearing ?? false,
    ...courseOf(draft),
    result: {
      kind: draft.result[0],
      name: draft.result[1],
      nameEn: draft.result[2],
      validity: draft.result[3],
    },
    fees,
    payOnline: fees.length > 0,
    delivery: draft.delivery ?? ['electronic', 'pickup', 'mail'],
    visits: draft.visit ? { count: 1, reason: draft.visit } : { count: 0 },
    onlineDepth: draft.visit ? (draft.onlineDepth ?? 3) : 4,
    scope: draft.scope ?? contact.scope,
    place: contact.place,
    consultPhone: contact.consultPhone,
    complaintPhone: contact.complaintPhone,
    remedies: draft.remedies ?? contact.remedies,
    faq: draft.faq.map(([question, answer]) => ({ question, answer })),
    ...(draft.reformRound ? { reformRound: draft.reformRound } : {}),
  };
  const base = draft.base ? { base: draft.base } : {};
  return {
    code: draft.code,
    organ: draft.organ,
    ...base,
    effectiveFrom: draft.from ?? '2025-07-01',
    content,
  };
}

/** Codes of the demo city: the base code carries type and number, the implementing code adds organ and level. */
function numberItem(draft: Draft): Pick<ItemContent, 'baseCode' | 'implementationCode'> {
  const baseCode = `5309${draft.type}${draft.code.slice(-4)}00`;
  return { baseCode, implementationCode: `${baseCode}-${draft.organ}` };
}
