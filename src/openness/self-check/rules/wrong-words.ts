// Pure: words that are misspelt so often that a program may tell. The city's own words are looked for by `openness/watchwords`.

/** Misspelt and right. What may stand within another word is told apart by what follows. */
const WORDS: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/部暑(?![假期])/g, '部署'],
  [/布署/g, '部署'],
  [/截止目前/g, '截至目前'],
  [/既使/g, '即使'],
  [/帐号/g, '账号'],
  [/帐户/g, '账户'],
  [/报消/g, '报销'],
  [/松驰/g, '松弛'],
  [/幅射/g, '辐射'],
  [/追朔/g, '追溯'],
  [/脉博/g, '脉搏'],
  [/防碍/g, '妨碍'],
  [/水笼头/g, '水龙头'],
  [/再接再励/g, '再接再厉'],
  [/名符其实/g, '名副其实'],
  [/走头无路/g, '走投无路'],
  [/一愁莫展/g, '一筹莫展'],
  [/穿流不息/g, '川流不息'],
  [/迫不急待/g, '迫不及待'],
  [/甘败下风/g, '甘拜下风'],
];

export interface WrongWord {
  readonly wrong: string;
  readonly right: string;
}

/** Each once, however often it stands there. */
export function findWrongWords(text: string): WrongWord[] {
  return WORDS.flatMap(([pattern, right]) => {
    const [wrong] = text.match(pattern) ?? [];
    return wrong ? [{ wrong, right }] : [];
  });
}
