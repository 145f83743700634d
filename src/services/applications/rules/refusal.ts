// Not accepting (不予受理): on the grounds the law knows, with reasons, remedies, and the right organ.
import type { ActRule } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { choice, longText, organPicker } from '#kernel/cases/fields.ts';
import { permissions } from '../contract.ts';
import { barApplicant } from './bars.ts';
import { requireNoticeInTime } from './notice-time.ts';
import { isLicence, procedureOf, sayRemedies } from './subject.ts';

export const NOT_ACCEPTED_REASONS = [
  { value: 'not-needed', zh: '依法不需要取得许可', en: 'No licence is needed by law' },
  { value: 'not-ours', zh: '不属于本机关职权范围', en: 'Outside this organ’s competence' },
  { value: 'barred', zh: '申请人依法不得申请', en: 'The applicant is barred by law' },
  { value: 'false', zh: '隐瞒情况或者提供虚假材料', en: 'Facts hidden or false materials' },
] as const;

/** 行政许可法第三十二条第一款第二项：“……应当即时作出不予受理的决定，并告知申请人向有关行政机关申请。” */
export const refuse: ActRule<{ ground: string; reason: string; rightOrgan?: string }> = {
  zh: '不予受理',
  en: 'Do not accept',
  by: 'officer',
  permission: permissions.receive,
  from: ['received', 'supplied'],
  to: ['refused'],
  irreversible: true,
  fields: {
    ground: choice('理由类别', 'Ground', NOT_ACCEPTED_REASONS),
    reason: longText('具体理由', 'Reasons'),
    rightOrgan: organPicker('应当申请的机关', 'The right organ', {
      hint: { zh: '不属于本机关时必须填写。', en: 'Needed when the matter is not yours.' },
      optional: true,
    }),
  },
  tell: ({ reason, rightOrgan }) => ({
    zh: `不予受理：${reason}${rightOrgan ? `　请向${rightOrgan}申请` : ''}`,
    en: `Not accepted: ${reason}${rightOrgan ? ` Apply to ${rightOrgan}.` : ''}`,
  }),
  decide: (snapshot, body, env) => {
    requireNoticeInTime(snapshot, env);
    const organ = env.organs.get('rightOrgan');
    if (body.ground === 'not-ours' && (!organ || organ.id === snapshot.file.organ_id)) {
      throw actRefused({
        zh: '请写明应当向哪个机关申请，不能是本机关。',
        en: 'Say which organ the applicant should turn to; it cannot be your own.',
      });
    }
    const procedure = procedureOf(env);
    const bar = body.ground === 'false' ? barApplicant(snapshot.file, env, 'false-materials') : null;
    const said = { ground: body.ground, reason: body.reason, rightOrgan: organ?.name ?? null };
    const paper = { ...said, barUntil: bar?.until ?? null, licence: isLicence(procedure), ...procedure.remedies };
    return {
      to: 'refused',
      outcome: body.ground,
      data: { bar },
      record: { ...said, bar },
      papers: [{ template: 'refusal', body: paper }],
      notices: [{ template: 'application.refused', values: { reason: body.reason, rightOrgan: organ?.name ?? '' } }],
    };
  },
  means: { refusal: ({ body, env }) => ({ reasons: body.reason, remedies: sayRemedies(procedureOf(env)) }) },
};
