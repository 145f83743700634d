// Writes what came of a siege to docs/reliability.md: what was done to the city, and what was found in it afterwards.
import { writeFileSync } from 'node:fs';
import { markdownTable, median } from '#test/bench/figures.ts';
import { describeMachine, readCommit } from '#test/bench/report.ts';
import type { Outcome } from './siege.ts';

export function writeReliability(outcome: Outcome, args: readonly string[]): void {
  const date = new Date().toISOString().slice(0, 16).replace('T', ' ');
  const command = ['npm run faults', ...(args.length > 0 ? ['--', ...args] : [])].join(' ');
  writeFileSync('docs/reliability.md', compose(outcome, { date, command, commit: readCommit('test/faults') }));
}

const count = (n: number) => n.toLocaleString('en-GB');
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

function compose(outcome: Outcome, made: { date: string; command: string; commit: string }): string {
  const { kills, withDatabase, starting, firstAnswers, checks, faults } = outcome;
  const started = [...firstAnswers].sort((a, b) => a - b);
  return `# Reliability

Written by \`${made.command}\`, ended ${made.date} UTC, at commit ${made.commit}. Do not edit: run the command again.

- Machine: ${describeMachine()}; Node ${process.version}. Those who send, the server and its database share it.
- The real server on a folder of its own with the database it brings, \`fsync\` and \`synchronous_commit\` on. Three applicants send without a pause and a clerk accepts, over HTTP from a process apart, and each notes every answer; what nobody answered is sent again, under the same id, to the next server.
- Each life begins shortly before a midnight at which limits end, by a clock that has gone on by days since the last one. It is ended by \`kill -9\` after a random time: while it starts, or while it works; of those half with the database.
- Afterwards one more server works off what is due. Then the notes are compared with the database, the oracle judges every case (\`sunhall verify --full\`), and every chain is hashed anew.

${markdownTable(
  ['What', 'Figure'],
  [
    ['Kills', `${count(kills)}: ${withDatabase} with the database, ${starting} while the server was starting`],
    ['Applications acknowledged', count(outcome.applications)],
    ['Acts of the clerk acknowledged', count(outcome.acts)],
    ['Sent again for want of an answer', count(outcome.resent)],
    ['Signals given by themselves', count(outcome.signals)],
    ['Outcomes deemed by law', count(outcome.deemed)],
    ['Acknowledged and lost, done twice, signals missing or doubled, other faults', count(faults.length)],
    [
      'From the start of a server after a kill to its first answer',
      `median ${seconds(median(started))}, longest ${seconds(started.at(-1) ?? 0)}`,
    ],
    ['`sunhall verify`', outcome.verified.split('\n')[0] ?? ''],
  ],
)}

What the oracle looked at:

${markdownTable(
  ['Check', 'Holds when', 'Looked at', 'Faults'],
  checks.map(({ check, about, seen, faults: n }) => [check, about, count(seen), count(n)]),
)}
${faults.length > 0 ? `\n## Faults\n\n${faults.map((fault) => `- ${fault}`).join('\n')}\n` : ''}`;
}
