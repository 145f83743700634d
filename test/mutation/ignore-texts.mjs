// Tells the mutation run which texts are only read by people: labels in both languages, and messages of faults in the program.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const LANGUAGES = new Set(['zh', 'en']);

/** `zh: '…'`, `en: '…'`, and the words of `throw new Error(…)`, which say that the program itself is wrong. */
function isText(path) {
  if (path.isObjectProperty()) return LANGUAGES.has(path.node.key.name) && isWords(path.node.value);
  return path.isThrowStatement() && path.node.argument?.type === 'NewExpression';
}

const isWords = (value) =>
  value.type === 'StringLiteral' ||
  value.type === 'TemplateLiteral' ||
  (value.type === 'ArrowFunctionExpression' && isWords(value.body));

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'texts', {
    shouldIgnore: (path) => (isText(path) ? 'a text for people' : undefined),
  }),
];
