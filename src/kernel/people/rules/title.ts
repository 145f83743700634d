// What an officer's title of office is called in the language of the reader.
import type { Lang } from '#platform/i18n/words.ts';
import type { Post } from '../contract.ts';
import { names } from '../words/names.ts';

/** A post somebody holds: the post is one of the house's own, the title is the city's word for it. */
export interface HeldPost {
  readonly post: string;
  readonly title: string | null;
  readonly titleEn: string | null;
}

/** 局长, Director. Where the city has no word in this language, the name of the post: 主要负责人, head. */
export function titleIn(lang: Lang, { post, title, titleEn }: HeldPost): string {
  return (lang === 'en' ? titleEn : title) ?? names.in(lang).posts[post as Post] ?? post;
}
