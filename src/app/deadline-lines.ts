// `sunhall deadline --batch`: questions as JSON lines in, answers as JSON lines out.
import { createInterface } from 'node:readline';

/** One answer for each question a line, in order; a bad line is answered, never fatal. */
export async function* answerLines(
  input: NodeJS.ReadableStream,
  answer: (question: unknown) => Promise<unknown>,
): AsyncGenerator<string> {
  for await (const line of createInterface({ input })) {
    if (line.trim() === '') continue;
    let question: unknown;
    try {
      question = JSON.parse(line);
    } catch {
      yield JSON.stringify({ error: 'the line is not JSON' });
      continue;
    }
    yield JSON.stringify(await answer(question));
  }
}
