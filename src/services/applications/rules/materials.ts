// What the applicant hands in after receipt: supplements, what was promised for later, and when nothing comes.
import type { ActRule, CaseMaterial, Decision, LimitChange, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { fileField, materialChoice, type SentFile } from '#kernel/cases/fields.ts';
import { procedureOf } from './subject.ts';

/** 补正齐全后核对并受理: a setting of the city. */
const CHECK_LIMIT = { amount: 1, unit: 'wd' } as const;

/** The newest version of each material of a case. */
export function listLatest(materials: readonly CaseMaterial[]): CaseMaterial[] {
  return [...new Map(materials.map((material) => [material.code, material])).values()];
}

/** Names of the materials that were promised and have not come. */
export function listPromised(materials: readonly CaseMaterial[]): string[] {
  return listLatest(materials)
    .filter((material) => material.state === 'promised')
    .map((material) => material.name);
}

/** Before acceptance anything may be handed in anew (§32: errors may be corrected); afterwards only what is owed. */
export function isWanted(state: string, material: CaseMaterial): boolean {
  if (material.source === 'fetched' || material.source === 'form') return material.state === 'defective';
  const owed = ['defective', 'promised', 'missing'].includes(material.state);
  return owed || (material.state === 'given' && ['received', 'supplement'].includes(state));
}

/** Nothing is owed any more. */
const END_OWED: readonly LimitChange[] = [
  { do: 'end', kinds: ['owed'] },
  { do: 'end', kinds: ['owed-reminder'], as: 'void' },
];

const addMaterial: ActRule<{ material: string; file: SentFile }> = {
  zh: '上传材料',
  en: 'Hand in a material',
  by: 'party',
  from: ['received', 'supplement', 'reviewing', 'paused', 'hearing-offered', 'hearing', 'forwarded'],
  to: [],
  fields: { material: materialChoice('材料', 'Material'), file: fileField('文件', 'File') },
  offered: ({ file, materials }) => listLatest(materials).some((material) => isWanted(file.state, material)),
  tell: (record) => ({ zh: `您提交了${record.name}`, en: `You handed in ${record.nameEn ?? record.name}` }),
  decide: ({ file, materials }, body, env) => {
    const latest = listLatest(materials).find((material) => material.code === body.material);
    if (!latest || !isWanted(file.state, latest)) {
      throw actRefused({ zh: '这份材料不需要提交。', en: 'This material is not wanted.' });
    }
    const listed = procedureOf(env).materials.find((material) => material.code === latest.code);
    const { code, name } = latest;
    const last = file.state === 'supplement' && listMissing({ materials }).every((one) => one === name);
    const settled = latest.state === 'promised' && listPromised(materials).length === 1;
    return {
      ...(last ? { data: { suppliedAt: env.now.toISOString() } } : {}),
      ...(settled ? { limits: END_OWED } : {}),
      materials: [{ code, name, source: 'upload', state: 'given', fileId: body.file.id, fileName: body.file.name }],
      record: { code, name, nameEn: listed?.nameEn ?? name, file: body.file.id },
    };
  },
};

const supply: ActRule<Record<string, never>> = {
  zh: '补正完毕，提交',
  en: 'Send the supplements',
  by: 'party',
  from: ['supplement'],
  to: ['supplied'],
  fields: {},
  offered: (snapshot) => listMissing(snapshot).length === 0,
  tell: () => ({ zh: '您已补正', en: 'You supplied what was missing' }),
  decide: (snapshot, _body, env) => {
    const missing = listMissing(snapshot);
    if (missing.length > 0) {
      throw actRefused({
        zh: `还有材料没有补交：${missing.join('、')}`,
        en: `Still missing: ${missing.join(', ')}`,
      });
    }
    return sendSupplements(env.now.toISOString());
  },
};

/** The day of completion is kept: it becomes the day of acceptance. */
function sendSupplements(suppliedAt: unknown): Decision {
  return {
    to: 'supplied',
    data: { suppliedAt },
    limits: [
      { do: 'end', kinds: ['supplement'] },
      { do: 'start', kind: 'check', limit: CHECK_LIMIT },
    ],
  };
}

/** Names of materials whose newest version is still defective. */
export function listMissing(snapshot: Pick<Snapshot, 'materials'>): string[] {
  return listLatest(snapshot.materials)
    .filter((material) => material.state === 'defective')
    .map((material) => material.name);
}

const lapse: ActRule = {
  zh: '逾期未补正退件',
  en: 'Lapse',
  by: 'system',
  from: ['supplement'],
  to: ['lapsed', 'supplied'],
  fields: {},
  tell: (record) =>
    record.complete
      ? { zh: '期限届满，您已补齐材料，视为已提交', en: 'Time is up; all was supplied and counts as sent' }
      : {
          zh: '期限内没有补正，申请退回；可以重新提交',
          en: 'Nothing was supplied in time; the application is returned and can be made again',
        },
  // §32: whoever has supplied everything must be accepted; that they did not also press “send” costs them nothing.
  decide: (snapshot, _body, env) =>
    listMissing(snapshot).length === 0
      ? {
          ...sendSupplements(snapshot.file.data.suppliedAt ?? env.now.toISOString()),
          record: { complete: true },
        }
      : {
          to: 'lapsed',
          outcome: 'lapsed',
          papers: [{ template: 'lapse', body: { materials: listMissing(snapshot) } }],
          notices: [{ template: 'application.lapsed', values: {} }],
        },
};

export const materialActs = { 'add-material': addMaterial, supply, lapse };
