// The measurements as Prometheus reads them.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import { migrateJobs } from '#platform/jobs/migrate.ts';
import { fixedClock } from '#platform/time.ts';
import { openTestDatabase, type TestDatabase } from '#test/harness/database.ts';
import { countNotice, observeJob, observeRequest, renderMetrics } from './metrics.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await migrateJobs(database.url);
});
afterAll(() => database.close());

const clock = fixedClock('2026-10-12T01:00:00Z');

it('shows requests by resource, jobs, notices, sessions, and how old the outbox is', async () => {
  observeRequest('home', 'GET', 200, 3);
  observeJob('report', 'done', 1500);
  countNotice('sms', 'sent');
  await sql`
    INSERT INTO notice (id, channel, address, template, values, lang, created_at, due_at, next_at)
    SELECT ${newId()}::uuid, 'sms', 'sealed', 't', '{}', 'zh', at, at, at
    FROM (SELECT ${new Date('2026-10-12T00:58:30Z')}::timestamptz AS at) AS given
  `.execute(database.db);
  const { text, type } = await renderMetrics({ db: database.db, clock });
  expect(type).toContain('text/plain');
  for (const line of [
    'sunhall_http_request_seconds_bucket{le="0.0025",resource="home",method="GET",status="200"} 0',
    'sunhall_http_request_seconds_bucket{le="0.005",resource="home",method="GET",status="200"} 1',
    'sunhall_job_seconds_sum{job="report",outcome="done"} 1.5',
    'sunhall_notices_total{channel="sms",outcome="sent"} 1',
    'sunhall_notices_waiting 1',
    'sunhall_notices_oldest_seconds 90',
    'sunhall_jobs_waiting{state="due"} 0',
    'sunhall_database_sessions{state="idle"} 1',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
});

it('still answers when the database is away', async () => {
  const away = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' });
  const { text } = await renderMetrics({ db: away, clock });
  expect(text).toContain('sunhall_http_request_seconds');
  expect(text).not.toMatch(/sunhall_notices_oldest_seconds 90/);
  await away.destroy();
});
