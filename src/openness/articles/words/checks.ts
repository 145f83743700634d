// Words of the checks an article passes before it is submitted.
import { defineWords } from '#platform/i18n/words.ts';

export const checkWords = defineWords({
  zh: {
    reason: '不是“主动公开”的，请写明理由。',
    closed: '依申请公开、不予公开的信息不能在网站上发布。',
    days: '公示的结束日期不能早于开始日期。',
    policy: '政策文件请填写发文字号、发文机关、主题分类和成文日期。',
    notice: '公示请写明开始和结束日期。',
    empty: '还没有正文。',
    alt: '正文里有图片没有写说明，请在“附件和图片”里写明图片内容后重新插入。',
    detail: '请按这一类信息的要求填写。',
    column: '这个栏目不存在或者已经停用，请重新选择。',
    notYours: '这个栏目没有授权您采编。',
  },
  en: {
    reason: 'Say why it is not published on the organ’s own motion.',
    closed: 'What is disclosed on request only, or not at all, cannot be published on a site.',
    days: 'The notice cannot end before it begins.',
    policy: 'Give the number, issuer, subject and date of the policy.',
    notice: 'Say from when to when it is open for comment.',
    empty: 'There is no text yet.',
    alt: 'A picture in the text does not say what it shows. Say it beside the picture and put it in again.',
    detail: 'Please fill this in as its kind asks.',
    column: 'There is no such column any more. Please choose another.',
    notYours: 'You have not been given this column to write for.',
  },
});
