// Which fields of an item hold a code, and where its names are.
import type { codes } from './codes.ts';

/** Fields whose codes have names for people, by path without places. */
export const CODED: Readonly<Record<string, keyof (typeof codes)['zh']>> = {
  type: 'types',
  level: 'levels',
  clients: 'clients',
  caseType: 'caseTypes',
  'basis.rank': 'ranks',
  'fees.basis.rank': 'ranks',
  'materials.source': 'sources',
  'materials.need': 'needs',
  'form.fields.type': 'fieldTypes',
  'form.fields.prefill': 'prefills',
  'steps.kind': 'stepKinds',
  'specialProcedures.kind': 'special',
  'result.kind': 'results',
  delivery: 'delivery',
  scope: 'scopes',
  onlineDepth: 'depths',
};
