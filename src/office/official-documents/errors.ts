// What official documents refuse.
import { defineError } from '#platform/errors.ts';

/** A routing rule, by its article and words. */
export const ruleBroken = defineError<{ zh: string; en: string }>({
  code: 'official-documents.rule-broken',
  status: 422,
  zh: ({ zh }) => zh,
  en: ({ en }) => en,
});
export const notYours = defineError({
  code: 'official-documents.not-yours',
  status: 422,
  zh: () => '只能以本单位名义拟稿；政府、党委的办公室可以代拟本级政府、党委的公文。',
  en: () => 'Only in the name of your own organ; a general office drafts for its government or committee as well.',
});
export const notEditable = defineError({
  code: 'official-documents.not-editable',
  status: 409,
  zh: () => '文件已经送审，不能修改；需要修改的，请先退回。',
  en: () => 'It was handed in and cannot be changed; have it sent back first.',
});
export const noMark = defineError<{ mark: string }>({
  code: 'official-documents.no-mark',
  status: 422,
  zh: ({ mark }) => (mark ? `“${mark}”不是发文机关的机关代字，请先登记。` : '还没有选发文机关代字，不能编号。'),
  en: ({ mark }) =>
    mark ? `${mark} is not a mark of the issuing organ: enter it first.` : 'It has no mark, so it cannot be numbered.',
});
export const markTaken = defineError<{ mark: string }>({
  code: 'official-documents.mark-taken',
  status: 409,
  zh: ({ mark }) => `机关代字“${mark}”已经登记过，一个代字只属于一个机关。`,
  en: ({ mark }) => `The mark ${mark} is entered already: it belongs to one organ alone.`,
});
