// Words of what brings cards in this city, and of cards that were revoked.
import { defineWords } from '#platform/i18n/words.ts';

export const groundsWords = defineWords({
  zh: {
    kinds: { soon: '临近到期', over: '超过时限', events: '规定的情形', hand: '人工查实' },
    named: (g: { kind: string; names: string }) => `${g.kind}（${g.names}）`,
    colour: (c: { level: string; grounds: string }) => `${c.level}：${c.grounds}。`,
    none: '现行规则不自动发出',
    howCards:
      '以上由系统按现行规则自动发出。规则没有监察到、但查证属实的，由监察员人工发牌。同一件只算最重的一张。牌经说明、申诉可以撤销，撤销的不删除，列出张数和理由。',
    confirmed: '其中有的规则先由监察员核实再发出。',
    revoked: (n: number) => `撤销的牌 ${n} 张`,
    reason: (r: { reason: string; count: number }) => `${r.reason}：${r.count} 张`,
    reasons: {
      accept: '责任单位的说明成立',
      revoke: '申诉复核，理由成立',
      overturn: '发牌的原由经核查不成立',
    },
  },
  en: {
    kinds: {
      soon: 'soon due',
      over: 'past a limit',
      events: 'events the rules name',
      hand: 'findings of a supervisor',
    },
    named: ({ kind, names }) => `${kind} (${names})`,
    colour: ({ level, grounds }) => `${level}: ${grounds}.`,
    none: 'no rule in force gives it',
    howCards:
      'The system gives these by the rules in force. What no rule watches and a supervisor has verified brings a card by hand. Of a case only the gravest counts. After an explanation or an objection a card may be revoked; it is not deleted, and is listed by number and reason.',
    confirmed: 'Under some of these rules a supervisor looks first.',
    revoked: (n: number) => `Cards revoked: ${n}`,
    reason: ({ reason, count }) => `${reason}: ${count}`,
    reasons: {
      accept: 'The organ’s explanation held',
      revoke: 'The objection held when it was reviewed',
      overturn: 'What it was given for proved untrue',
    },
  },
});
