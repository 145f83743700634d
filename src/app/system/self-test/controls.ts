// The controls of GB/T 22239-2019, level 3 (8.1), that a platform can show something of, under the standard's own headings.

/** `clause` is the heading's number where it could be checked (8.1.4.1 to 8.1.4.11); elsewhere the standard alone is named. */
export interface Control {
  readonly id: ControlId;
  readonly clause: string | null;
}

export const FAMILIES = [
  {
    family: 'computing',
    controls: [
      ['identity', '8.1.4.1'],
      ['password', '8.1.4.1'],
      ['lock-out', '8.1.4.1'],
      ['idle', '8.1.4.1'],
      ['single-session', null],
      ['transport', '8.1.4.1'],
      ['second-factor', '8.1.4.1'],
      ['default-passwords', '8.1.4.2'],
      ['unused-accounts', '8.1.4.2'],
      ['database-role', '8.1.4.2'],
      ['audit-scope', '8.1.4.3'],
      ['audit-rights', '8.1.4.3'],
      ['audit-kept', '8.1.4.3'],
      ['input', '8.1.4.4'],
      ['uploads', '8.1.4.5'],
      ['trusted-start', '8.1.4.6'],
      ['day-root', '8.1.4.7'],
      ['chains', '8.1.4.7'],
      ['encryption', '8.1.4.8'],
      ['keys', '8.1.4.8'],
      ['backup', '8.1.4.9'],
      ['residual', '8.1.4.10'],
      ['personal-data', '8.1.4.11'],
    ],
  },
  {
    family: 'centre',
    controls: [
      ['separate', null],
      ['monitoring', null],
    ],
  },
  {
    family: 'surroundings',
    controls: [
      ['premises', null],
      ['network', null],
      ['border', null],
    ],
  },
  {
    family: 'management',
    controls: [
      ['policies', null],
      ['organisation', null],
      ['staff', null],
    ],
  },
  {
    family: 'building',
    controls: [
      ['grading', null],
      ['assessment', null],
    ],
  },
  {
    family: 'running',
    controls: [
      ['vulnerabilities', null],
      ['cryptography', null],
      ['restoring', null],
      ['incidents', null],
      ['emergency', null],
    ],
  },
] as const;

export type Family = (typeof FAMILIES)[number]['family'];
export type ControlId = (typeof FAMILIES)[number]['controls'][number][0];

/** What the program cannot check, or not to the end: somebody confirms it for a time. */
export const BY_HAND = [
  'transport',
  'input',
  'trusted-start',
  'backup',
  'personal-data',
  'premises',
  'network',
  'border',
  'policies',
  'organisation',
  'staff',
  'grading',
  'assessment',
  'vulnerabilities',
  'restoring',
  'incidents',
  'emergency',
] as const satisfies readonly ControlId[];
export type ByHand = (typeof BY_HAND)[number];

/** What the program checks; of two of them only whether it is wrong. */
export type Checkable = Exclude<ControlId, Exclude<ByHand, 'transport' | 'personal-data'>>;
