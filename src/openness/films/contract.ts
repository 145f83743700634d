// Films (视频点播): in which state one is, and why it could not be made.

export const MAKE_JOB = 'films.make';

/** 等待转码, 转码中, 可以播放, 转码失败, 没有转码程序: without the program films play as they were sent. */
export const FILM_STATES = ['waiting', 'making', 'ready', 'failed', 'no-tool'] as const;
export type FilmState = (typeof FILM_STATES)[number];

export const REASONS = ['no-film', 'too-long', 'took-too-long', 'broken', 'lost'] as const;
export type Reason = (typeof REASONS)[number];

export interface Film {
  readonly fileId: string;
  readonly state: FilmState;
  /** Hundredths that are done. */
  readonly progress: number;
  readonly reason: Reason | null;
  readonly seconds: number | null;
}
