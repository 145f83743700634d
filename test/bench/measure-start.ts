// What a newcomer waits for: the first `npm start` of a fresh clone, the second, and `npm test`.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { type Clone, withFreshClone } from './clone.ts';
import { round, spread } from './figures.ts';
import { findFreePort } from './program.ts';
import { addFinding, type Scene } from './scene.ts';

export function measureStart(scene: Scene): Promise<void> {
  return withFreshClone(async (clone) => {
    const first = await measureOneStart(clone);
    addFinding(scene, {
      what: 'First `npm start` in a fresh clone with an empty package cache, until the city is up',
      target: '≤ 3 min',
      measured: `${round(first)} s`,
      met: first <= 180,
    });
    const later: number[] = [];
    for (let n = 0; n < scene.pace.repetitions; n++) later.push(await measureOneStart(clone));
    addFinding(scene, {
      what: 'Second `npm start`, until the city is up',
      target: '≤ 8 s',
      measured: `${spread(later)} s`,
      met: Math.max(...later) <= 8,
    });
  });
}

/** Seconds until it has said that the city is up; then it is ended as by Ctrl-C, and waited for. */
async function measureOneStart({ cache, run }: Clone): Promise<number> {
  const port = String(await findFreePort());
  const started = performance.now();
  const child = run({ PORT: port, npm_config_cache: cache }, 'npm', 'start');
  const gone = once(child, 'close');
  try {
    await Promise.race([untilSaid(child, `The city is up:  http://127.0.0.1:${port}`), failWhen(gone)]);
    return (performance.now() - started) / 1000;
  } finally {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGINT');
    await gone;
  }
}

function untilSaid(child: ChildProcess, wanted: string): Promise<void> {
  let said = '';
  return new Promise((resolve) => {
    child.stdout?.on('data', (chunk) => {
      said += chunk;
      if (said.includes(wanted)) resolve();
    });
  });
}

async function failWhen(gone: Promise<unknown[]>): Promise<never> {
  const [code] = await gone;
  throw new Error(`npm start ended with ${code}; see .build/bench/clone.log`);
}

export function measureTests(scene: Scene): Promise<void> {
  return withFreshClone(async ({ run }) => {
    scene.say('Installing …');
    const [installed] = await once(run({}, 'node', 'scripts/bootstrap.mjs'), 'close');
    if (installed !== 0) throw new Error(`the packages could not be installed: ${installed}`);
    const started = performance.now();
    const child = run({}, 'npm', 'test');
    let printed = '';
    child.stdout?.on('data', (chunk) => {
      printed = (printed + chunk).slice(-1000);
    });
    const [code] = await once(child, 'close');
    const seconds = (performance.now() - started) / 1000;
    addFinding(scene, {
      what: '`npm test` in a fresh clone whose packages are installed',
      target: '≤ 480 s, none failed',
      measured: `${round(seconds)} s: ${printed.trim().split('\n').at(-1)}`,
      met: seconds <= 480 && code === 0,
    });
  });
}
