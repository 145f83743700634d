// Names of the acts that stand in the chain of a case of any kind.
import { DECLINE_ACT, ERASE_ACT, PROPOSE_ACT } from '#kernel/ledger/rules/erasing.ts';
import type { Label } from '../contract.ts';

export const actNames: Readonly<Record<string, Label>> = {
  [PROPOSE_ACT]: { zh: '申请删除文字', en: 'Erasing proposed' },
  [DECLINE_ACT]: { zh: '不予删除文字', en: 'Erasing declined' },
  [ERASE_ACT]: { zh: '依法删除文字', en: 'Words erased by law' },
  open: { zh: '收件', en: 'Received' },
  calendar: { zh: '工作日历调整', en: 'Calendar changed' },
  signal: { zh: '电子监察', en: 'Supervision' },
};
