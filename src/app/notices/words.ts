// What the inbox and the page of channels say.
import { defineWords } from '#platform/i18n/words.ts';

export const words = defineWords({
  zh: {
    inbox: '消息',
    inboxLead: '办事进展和提醒都会发到这里。',
    unread: '未读',
    readAll: '全部标为已读',
    allRead: '已全部标为已读',
    none: '还没有消息',
    noneHint: '办理有进展时，会在这里告诉您。',
    channels: '怎么通知您',
    channelsLead: '每一类都会发到“消息”里；另外要不要发短信、发邮件，由您选择。',
    ways: { inbox: '消息', sms: '短信', mail: '电子邮件' },
    always: '一直都有',
    noPhone: '还没有登记手机号',
    noMail: '还没有登记邮箱',
    toContact: '到“我的账号”登记',
    mustTitle: '这些不能关闭',
    must: {
      member: '受理号和查询码：没有它们就查不到办件，所以总会发到您填写的手机和邮箱。',
      staff: '黄牌和红牌：按本地设定，一律发到手机和邮箱。',
    },
    noTopic: '没有这一类通知',
    save: '保存',
    saved: '已保存，以后按这样通知您',
  },
  en: {
    inbox: 'Messages',
    inboxLead: 'How your matters go on, and what to remember, arrives here.',
    unread: 'unread',
    readAll: 'Mark all as read',
    allRead: 'All are marked as read',
    none: 'No messages yet',
    noneHint: 'You will be told here when something happens.',
    channels: 'How you are told',
    channelsLead: 'Everything arrives under “Messages”. Whether it is sent by SMS or mail as well is yours to choose.',
    ways: { inbox: 'Messages', sms: 'SMS', mail: 'E-mail' },
    always: 'always',
    noPhone: 'no telephone number is on record',
    noMail: 'no e-mail address is on record',
    toContact: 'Add it to your account',
    mustTitle: 'What cannot be switched off',
    must: {
      member:
        'Case numbers and query codes: without them a case cannot be found, so they always go to the telephone and mail address you gave.',
      staff: 'Yellow and red cards: by a local setting they always go to telephone and mail.',
    },
    noTopic: 'there is no such kind of notice',
    save: 'Save',
    saved: 'Saved; you will be told like this from now on',
  },
});
