// What the catalogue gives to assessment: how often an organ had to be reminded, and how often it did not answer in time.
import { sql } from 'kysely';
import type { FigureAsked, FigureCount, Indicator } from '#kernel/cases/indicator.ts';
import { countEach, listFacts } from '#kernel/cases/queries/figures.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import { KIND } from './contract.ts';

const CONDITIONS = {
  publicationReminders: sql<boolean>`true`,
  publicationRemindersLate: sql<boolean>`exists (select from case_limit l where l.case_id = f.id and l.kind = 'reminder' and l.state = 'missed')`,
};

const reminded = ({ from, to, asOf, scopes }: FigureAsked) => sql`
  from case_file f
  where f.kind = ${KIND} and f.received_at >= ${from}::date and f.received_at < ${to}::date + 1
    and f.received_at <= ${asOf} and ${withinScopes(scopes, 'f.organ_path')}`;

export const reminderIndicator: Indicator = {
  name: 'publication-reminders',
  by: ['organ'],
  figures: {
    publicationReminders: { zh: '收到的公开催办单', en: 'Reminders to publish' },
    publicationRemindersLate: { zh: '逾期未办的公开催办单', en: 'Reminders to publish answered late' },
  },
  count: async (db, asked) => {
    const { rows } = await sql<FigureCount>`
      select f.organ_path as key, f.organ_path as path, to_char(f.received_at, 'YYYY-MM') as month,
        ${countEach(CONDITIONS)} as figures
      ${reminded(asked)} group by 1, 2, 3`.execute(db);
    return rows;
  },
  list: (db, asked) => {
    const condition =
      asked.figure === 'publicationRemindersLate'
        ? CONDITIONS.publicationRemindersLate
        : CONDITIONS.publicationReminders;
    return listFacts(db, asked, sql`select f.id as case_id, f.received_at as at ${reminded(asked)} and ${condition}`);
  },
};
