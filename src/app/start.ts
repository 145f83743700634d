// `npm start`: from nothing to a living city, with word of what is going on.
import { readConfig } from '#platform/config/config.ts';
import { openCity } from './open.ts';
import { describeError, runProgram } from './program.ts';
import { serve } from './serve.ts';
import { isDemoCity, tellVisitors } from './welcome.ts';

async function main(): Promise<undefined> {
  const config = readConfig(process.env);
  const say = (text: string) => console.log(`  ${text}`);
  console.log('Sunhall 阳光政务');
  const city = await openCity(config, say, { fill: true, beside: false });
  const serving = await serve(city);
  city.announce(serving.address);
  console.log(isDemoCity(config) ? tellVisitors(serving.address) : serving.address);

  let stopping = false;
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    say('Stopping …');
    await serving.stop();
    await city.close();
    process.exit(code);
  };
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  city.lost.catch((error) => {
    console.error(describeError(error));
    void stop(1);
  });
}

runProgram(main);
