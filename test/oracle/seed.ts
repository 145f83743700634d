// Which lives are lived: others every day, and the same ones all day, so that what fails fails again until it is mended.
import { localDate } from '#platform/time.ts';

/** Of the day; `SUNHALL_SEED`, told with every failure, brings another one back. */
export const SEED = Number(process.env.SUNHALL_SEED ?? localDate(new Date()).replaceAll('-', ''));

/** Told with a failure. */
export const AGAIN = `the same lives again: SUNHALL_SEED=${SEED}`;
