// The card of films.
import type { Room } from '#kernel/cases/room.ts';
import { jobs } from './jobs.ts';
import { listHeldFiles } from './store.ts';

export const films: Room = { name: 'films', tables: ['film', 'film_rung'], listHeldFiles, jobs };
