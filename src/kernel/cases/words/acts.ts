// Names of the acts that stand in the chain of a case of any kind.
import type { Label } from '../contract.ts';

export const actNames: Readonly<Record<string, Label>> = {
  open: { zh: '收件', en: 'Received' },
  calendar: { zh: '工作日历调整', en: 'Calendar changed' },
  signal: { zh: '电子监察', en: 'Supervision' },
};
