// For tests: a petition that lives through the days of 2026 by its rules alone, without a database.
import type { CaseLimit, OrganRef } from '#kernel/cases/contract.ts';
import { CaseLife } from '#kernel/cases/fixture/life.ts';
import type { Actor } from '#platform/http/context.ts';
import type { PetitionData, PetitionSubject } from './contract.ts';
import { petitionKind } from './rules/kind.ts';
import { start } from './rules/process.ts';

const organ = (id: string, path: string, name: string): OrganRef => ({ id, path, name });
export const OFFICE = organ('office', '/city/petition/', '市信访局');
export const BUREAU = organ('bureau', '/city/county/bureau/', '区住建局');
export const OTHER = organ('other', '/city/other/', '市人社局');
export const COUNTY = organ('county', '/city/county/petition/', '区信访局');

const SUBJECT: PetitionSubject = { reviewer: COUNTY, rechecker: OFFICE, outside: false };

export class Life extends CaseLife {
  constructor(day: string, more: Partial<PetitionData> = {}) {
    const data: Partial<PetitionData> = {
      ...{ way: 'web', text: '小区二次供水水压不足。', area: null, category: null, route: null, about: null },
      ...{ office: OFFICE, people: 1, speakers: [], note: null, sealed: null, ...more },
    };
    const limits = [start('register'), start('inform')];
    super({ kind: petitionKind, day, organ: OFFICE, post: 'reviewer', limits, data, subject: SUBJECT });
  }

  get data(): PetitionData {
    return this.snapshot.file.data as unknown as PetitionData;
  }
  override limit(kind: string): CaseLimit | undefined {
    return super.limit(`petition-${kind}`);
  }

  override does(name: string, body: object = {}, actor?: Actor, to: OrganRef = BUREAU): this {
    return super.does(name, body, actor, 'organ' in body || ['forward', 'hand-over'].includes(name) ? to : undefined);
  }
}
