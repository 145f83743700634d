// What the routing rules (行文规则) find wrong with a draft. Pure.
import { type Addressee, type Content, type Genre, GROUPS, genreOf, isGroup } from '../contract.ts';
import type { RuleFault } from './articles.ts';
import { isCommand, isOffice, type Place, type Relation, relationOf, relationOfGroup } from './relations.ts';

/** What is known of the organs a draft names. */
export interface Route {
  readonly issuer: Place;
  /** By id. */
  readonly places: ReadonlyMap<string, Place>;
  /** Those directly above the issuer: of its place, and of its line. */
  readonly superiors: readonly Place[];
}

/**
 * Where each kind goes (第八条): 请示“适用于向上级机关请求指示、批准”，函“适用于不相隶属机关之间商洽工作、询问和答复问题、请求批准和
 * 答复审批事项”，批复“适用于答复下级机关请示事项”. Those without an entry go to everybody.
 */
const TOWARDS: Readonly<Partial<Record<Genre, readonly Relation[]>>> = {
  resolution: ['below'],
  decision: ['below'],
  order: ['below'],
  notice: ['below', 'beside'],
  circular: ['below'],
  report: ['above'],
  request: ['above'],
  reply: ['below'],
  letter: ['beside'],
  minutes: ['below', 'beside'],
};
/** Published to all, or read out at a meeting: nobody need be named. */
const TO_ALL: readonly Genre[] = [
  'resolution',
  'decision',
  'order',
  'communique',
  'announcement',
  'proclamation',
  'minutes',
];
const SAID: Readonly<Record<Relation, { zh: string; en: string }>> = {
  above: { zh: '上级机关', en: 'superiors' },
  below: { zh: '下级机关', en: 'subordinates' },
  beside: { zh: '不相隶属机关', en: 'organs beside it' },
};

/** The words by which something is asked for at the end of a request. */
const ASKED =
  /(?:妥否|当否|可否|是否妥当|以上请示|上述请示)[^。！？\n]{0,12}请[^。！？\n]{0,6}(?:批示|批复|审批|指示|批准)/gu;

interface Named {
  readonly name: string;
  readonly relation: Relation;
  readonly place?: Place;
  readonly commands: boolean;
}

function readAddressees(list: readonly Addressee[], { issuer, places }: Route): Named[] {
  return list.flatMap((one): Named[] => {
    if (isGroup(one)) {
      const relation = relationOfGroup(issuer, one.group);
      const commands = one.group === 'counties' || one.group === 'towns';
      return relation ? [{ name: one.name, relation, commands }] : [];
    }
    const place = places.get(one.id);
    return place ? [{ name: one.name, relation: relationOf(issuer, place), place, commands: isCommand(place) }] : [];
  });
}

/** Groups that the issuer has none of. */
export const listStrayGroups = (list: readonly Addressee[], { issuer }: Route) =>
  list.flatMap((one) => (isGroup(one) && relationOfGroup(issuer, one.group) === null ? [one.name] : []));

/** Faults in the order of the rules; none for a draft that may go its way. */
export function findRuleFaults(content: Content, route: Route): RuleFault[] {
  const main = readAddressees(content.main, route);
  const copies = readAddressees(content.copies, route);
  return [
    ...findGenreFaults(content.genre, main, route.issuer),
    ...findUpwardFaults(main, copies, route),
    ...findMatterFaults(content),
    ...findOrderFaults(content.genre, main, route.issuer),
  ];
}

function findGenreFaults(genre: Genre, main: readonly Named[], issuer: Place): RuleFault[] {
  const { zh, en } = genreOf(genre);
  if (genre === 'motion') {
    const fits = issuer.line === 'government' && main.length === 1 && main[0]?.place?.line === 'congress';
    if (fits && main[0]?.place?.level === issuer.level) return [];
    return [
      {
        rule: 'genre',
        zh: '议案由各级人民政府提请同级人民代表大会或者其常务委员会审议。',
        en: 'A motion is laid by a government before the congress of its own level.',
      },
    ];
  }
  if (main.length === 0) {
    if (TO_ALL.includes(genre)) return [];
    return [{ rule: 'main-missing', zh: `${zh}要写明主送机关。`, en: `${en}: name its main recipient.` }];
  }
  const towards = TOWARDS[genre];
  const wrong = towards ? main.filter(({ relation }) => !towards.includes(relation)) : [];
  return wrong.slice(0, 1).map(({ name, relation }) => ({
    rule: 'genre',
    zh: `${zh}不能发给${SAID[relation].zh}“${name}”，请换文种或者主送机关。`,
    en: `${en} does not go to ${SAID[relation].en} such as ${name}: choose another kind or recipient.`,
  }));
}

function findUpwardFaults(main: readonly Named[], copies: readonly Named[], { superiors }: Route): RuleFault[] {
  const up = main.filter(({ relation }) => relation === 'above');
  if (up.length === 0) return [];
  const faults: RuleFault[] = [];
  if (main.length > 1) {
    faults.push({
      rule: 'one-superior',
      zh: '上行文只写一个主送机关，其他上级机关请放在抄送。',
      en: 'Name one, and copy the other superiors.',
    });
  }
  const below = copies.find(({ relation }) => relation === 'below');
  if (below) {
    faults.push({
      rule: 'copy-down',
      zh: `“${below.name}”是下级机关，请从抄送中去掉。`,
      en: `${below.name} is a subordinate: take it out of the copies.`,
    });
  }
  const isDirect = up.every(
    ({ place }) => place && (superiors.length === 0 || superiors.some(({ id }) => id === place.id)),
  );
  const isTold = superiors.some(({ id }) => copies.some(({ place }) => place?.id === id));
  if (!isDirect && !isTold) {
    const name = superiors[0]?.name ?? '';
    faults.push({
      rule: 'skips-level',
      zh: `直接上级机关是“${name}”；确需越级的，请抄送它。`,
      en: `Its direct superior is ${name}: copy it, where it must be skipped.`,
    });
  }
  return faults;
}

function findMatterFaults({ genre, body }: Content): RuleFault[] {
  const asked = body.match(ASKED)?.length ?? 0;
  if (genre === 'request' && asked > 1) {
    return [
      {
        rule: 'one-matter',
        zh: `正文有 ${asked} 处请求批示的话，请分成几件请示。`,
        en: `The text asks ${asked} times: make as many requests of it.`,
      },
    ];
  }
  if (genre === 'request' || asked === 0) return [];
  const { zh, en } = genreOf(genre);
  return [
    {
      rule: 'request-inside',
      zh: `${zh}的正文里有请求批示的话，请另行请示，或者把文种改为请示。`,
      en: `${en}: its text asks for a decision. Write a request for that.`,
    },
  ];
}

/** Letters and what only tells are no orders. */
const ORDERS: readonly Genre[] = ['resolution', 'decision', 'order', 'opinions', 'notice', 'circular', 'reply'];

function findOrderFaults(genre: Genre, main: readonly Named[], issuer: Place): RuleFault[] {
  if (isCommand(issuer) || isOffice(issuer) || issuer.line === 'congress' || !ORDERS.includes(genre)) return [];
  const ordered = main.find(({ commands, place }) => commands && (place === undefined || place.level > issuer.level));
  if (!ordered) return [];
  return [
    {
      rule: 'orders-governments',
      zh: `请改用函发给“${ordered.name}”，或者由本级政府及其办公室行文。`,
      en: `Write ${ordered.name} a letter, or have the government or its office issue it.`,
    },
  ];
}

/** Whether anything of it goes downward, or upward. */
export function isTowards(relation: Relation, { main }: Pick<Content, 'main'>, route: Route): boolean {
  return readAddressees(main, route).some((one) => one.relation === relation);
}

export const GROUP_NAMES: ReadonlyMap<string, (typeof GROUPS)[number]> = new Map(GROUPS.map((one) => [one.zh, one]));
