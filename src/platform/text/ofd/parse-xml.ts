// One part of an OFD file as a tree of elements, by their names without prefix. Nothing in it is looked up elsewhere.
import { Parser } from 'saxen';
import { OfdBroken } from './faults.ts';

export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
}

type Growing = { name: string; attributes: Record<string, string>; children: Growing[]; text: string };

/** More than a page of signs each on its own takes; a tree of them all has to be held. */
const MOST_NODES = 200_000;
const MOST_DEPTH = 64;

const bare = (name: string) => name.slice(name.indexOf(':') + 1);

/** @throws OfdBroken */
export function parseXml(xml: string): Node {
  const top: Growing = { name: '', attributes: {}, children: [], text: '' };
  const open: Growing[] = [top];
  let nodes = 0;
  const refuse = () => {
    throw new OfdBroken('xml');
  };
  const say = (text: string) => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  new Parser()
    .on('openTag', (name, attributes, decode) => {
      if (++nodes > MOST_NODES || open.length > MOST_DEPTH) throw new OfdBroken('large');
      const given = Object.entries(attributes()).map(([key, value]) => [bare(key), decode(value)]);
      const node: Growing = { name: bare(name), attributes: Object.fromEntries(given), children: [], text: '' };
      open.at(-1)?.children.push(node);
      open.push(node);
    })
    .on('closeTag', () => open.pop())
    .on('text', (text, decode) => say(decode(text)))
    .on('cdata', say)
    .on('attention', (text) => {
      throw new OfdBroken(/^<!DOCTYPE/i.test(text) ? 'doctype' : 'xml');
    })
    .on('error', refuse)
    .on('warn', refuse)
    .parse(xml.replace(/^\uFEFF/, ''));
  const root = top.children[0];
  if (!root || top.children.length > 1) throw new OfdBroken('xml');
  return root;
}

export const findChild = ({ children }: Node, name: string): Node | undefined =>
  children.find((one) => one.name === name);

/** Along a path of names, the first of each. */
export const findInner = (node: Node, ...path: readonly string[]): Node | undefined =>
  path.reduce<Node | undefined>((at, name) => at && findChild(at, name), node);

/** All of these names, however deep. */
export const listInner = (node: Node, name: string): Node[] =>
  node.children.flatMap((one) => (one.name === name ? [one] : listInner(one, name)));
