// Reads a file of the demo city that holds one thing a line.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** All of `name` in the folder of the city; such files are short. */
export async function readLines<T>(folder: string, name: string): Promise<T[]> {
  const text = await readFile(join(folder, name), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
