// The notice of a signal, in the words its receiver reads.

import type { Topic } from '#platform/notify/choices.ts';
import type { NoticeTemplates, NoticeValues } from '#platform/notify/notices.ts';
import type { Level } from './contract.ts';
import { signalWords } from './words/signals.ts';

/** Hints and warnings; cards are no matter of choice. */
export const signalsTopic: Topic = {
  name: 'signals',
  zh: '提示和预警',
  en: 'Hints and warnings',
  audience: 'staff',
  usual: [],
};

const told = (lang: 'zh' | 'en', values: NoticeValues, which: 'notice' | 'reinstated' | 'waiting') => {
  const { [which]: notice, levels } = signalWords.in(lang);
  const en = lang === 'en';
  const title = (en ? values.titleEn : values.title) ?? '';
  const message = (en ? values.messageEn : values.message) ?? '';
  return {
    title: notice.title({ level: levels[values.level as Level], title }),
    text: notice.text({ message, number: values.number ?? '' }),
  };
};

const revoked = (lang: 'zh' | 'en', values: NoticeValues) => {
  const { notice, levels } = signalWords.in(lang);
  const [title = '', reason = ''] = lang === 'en' ? [values.titleEn, values.reasonEn] : [values.title, values.reason];
  return {
    title: notice.revokedTitle({ level: levels[values.level as Level], title }),
    text: notice.revokedText({ card: values.card ?? '', reason }),
  };
};

export const notices: NoticeTemplates = {
  'supervision.signal': {
    name: { zh: '监察信号', en: 'Signal of supervision' },
    zh: (values) => told('zh', values, 'notice'),
    en: (values) => told('en', values, 'notice'),
  },
  'supervision.pending': {
    zh: (values) => told('zh', values, 'waiting'),
    en: (values) => told('en', values, 'waiting'),
  },
  'supervision.reinstated': {
    zh: (values) => told('zh', values, 'reinstated'),
    en: (values) => told('en', values, 'reinstated'),
  },
  'supervision.revoked': { zh: (values) => revoked('zh', values), en: (values) => revoked('en', values) },
};
