// Which background jobs the source puts into the queue, and whether a card handles each.
import ts from 'typescript';
import { importsOf, isTest, type SourceFile } from './source.ts';

/** Where `enqueue` itself is written. */
const HOME = 'src/platform/jobs/enqueue.ts';

/** Calls of `enqueue` whose job no card handles, or whose name is not written where it can be read. */
export function findJobFaults(files: readonly SourceFile[], handled: Iterable<string>): string[] {
  const known = new Set(handled);
  const byPath = new Map(files.map((file) => [file.path, file]));
  return files
    .filter((file) => importsOf(file).includes(HOME) && !isTest(file))
    .flatMap((file) =>
      listNames(file).flatMap(({ where, name }) => {
        const job = typeof name === 'string' ? name : findConstant(file, byPath, name?.constant);
        if (job === undefined) return [`${where} enqueues a job whose name is not a constant`];
        return known.has(job) ? [] : [`${where} enqueues ${job}, which no card handles`];
      }),
    );
}

interface Enqueued {
  readonly where: string;
  /** As it is written: the name itself, or the constant that holds it. */
  readonly name: string | { readonly constant: string } | undefined;
}

function listNames(file: SourceFile): Enqueued[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  const found: Enqueued[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'enqueue') {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ where: `${file.path}:${line}`, name: readName(node.arguments[1]) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function readName(argument: ts.Expression | undefined): Enqueued['name'] {
  if (argument && ts.isStringLiteralLike(argument)) return argument.text;
  return argument && ts.isIdentifier(argument) ? { constant: argument.text } : undefined;
}

/** The text of a constant of this file, or of one that it imports. */
function findConstant(
  file: SourceFile,
  byPath: ReadonlyMap<string, SourceFile>,
  constant: string | undefined,
): string | undefined {
  const written = new RegExp(`\\bconst ${constant} = '([^']+)'`);
  const places = [file, ...importsOf(file).map((path) => byPath.get(path))];
  return places.map((place) => place && written.exec(place.text)?.[1]).find((text) => text !== undefined);
}
