// Invented names of officers: Han, Yi, Dai, Wa and Lahu, each with its reading, drawn the same way at each build.

export interface PersonName {
  zh: string;
  en: string;
}
type Syllable = readonly [string, string];

const syllables = (text: string): Syllable[] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split('=') as [string, string]);

const HAN = {
  family: syllables(
    '李=Li 杨=Yang 张=Zhang 王=Wang 罗=Luo 陈=Chen 段=Duan 赵=Zhao 周=Zhou 刘=Liu 何=He 徐=Xu 董=Dong 马=Ma 苏=Su 尹=Yin 穆=Mu 毕=Bi 彭=Peng 邹=Zou 梁=Liang 姜=Jiang 许=Xu 谢=Xie 郭=Guo 吴=Wu 胡=Hu 朱=Zhu 石=Shi 黄=Huang 唐=Tang 高=Gao 钟=Zhong 崔=Cui 沈=Shen 范=Fan 蒋=Jiang 丁=Ding 蔡=Cai 鲁=Lu',
  ),
  first: syllables(
    '建=Jian 文=Wen 志=Zhi 国=Guo 晓=Xiao 春=Chun 永=Yong 丽=Li 玉=Yu 海=Hai 云=Yun 家=Jia 正=Zheng 学=Xue 光=Guang 少=Shao 金=Jin 荣=Rong 忠=Zhong 兴=Xing 天=Tian 绍=Shao 应=Ying 雪=Xue 思=Si 世=Shi 德=De 秀=Xiu 子=Zi 雨=Yu',
  ),
  second: syllables(
    '华=hua 明=ming 军=jun 平=ping 芳=fang 梅=mei 兰=lan 英=ying 强=qiang 勇=yong 林=lin 红=hong 霞=xia 萍=ping 辉=hui 波=bo 斌=bin 燕=yan 琼=qiong 仙=xian 珍=zhen 福=fu 才=cai 昌=chang 龙=long 凤=feng 莲=lian 贵=gui 祥=xiang 鹏=peng 涛=tao 敏=min 宁=ning 涵=han 媛=yuan',
  ),
};
const YI_FAMILY = syllables('罗=Luo 普=Pu 字=Zi 茶=Cha 鲁=Lu 李=Li 杞=Qi 自=Zi 阿=A 杨=Yang');
const DAI_FAMILY = syllables('刀=Dao 罕=Han 俸=Feng 线=Xian 召=Zhao');
const DAI = {
  first: syllables('岩=Ai 玉=Yu'),
  second: syllables(
    '糯=nuo 温=wen 香=xiang 罕=han 叫=jiao 应=ying 光=guang 腊=la 捧=peng 章=zhang 坎=kan 恩=en 喊=han 旺=wang 嫩=nen',
  ),
};
const WA = {
  family: syllables('肖=Xiao 田=Tian 李=Li 赵=Zhao 鲍=Bao 陈=Chen 魏=Wei 王=Wang'),
  first: syllables('艾=Ai 尼=Ni 三木=Sanmu 赛=Sai 叶=Ye 依=Yi 安=An 俄=E 岩=Ai'),
  second: syllables('嘎=ga 惹=re 茸=rong 块=kuai 门=men 不勒=bule 到=dao 改=gai 绕=rao 搞=gao'),
};
const LAHU = {
  family: syllables('李=Li 张=Zhang 石=Shi 罗=Luo'),
  first: syllables('扎=Zha 娜=Na'),
  second: syllables('妥=tuo 倮=luo 努=nu 丕=pi 儿=er 四=si 克=ke 海=hai 约=yue 思=si 拉=la 莫=mo'),
};

/** Shares of Yi, Dai, Wa and Lahu names in percent, by county; the rest is Han. */
const SHARES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  530925: [6, 14, 18, 24],
  530926: [5, 28, 28, 5],
  530927: [4, 8, 62, 4],
};
const USUAL_SHARES = [13, 9, 8, 5] as const;

/** A stream of numbers in [0, 1) that is the same for the same seed (FNV-1a into mulberry32). */
export function seededRandom(seed: string): () => number {
  let state = 2166136261;
  for (const char of seed) state = Math.imul(state ^ char.charCodeAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Draws one name; `county` sets which peoples are likely. */
function drawName(random: () => number, county: string): PersonName {
  const pick = (list: readonly Syllable[]): Syllable => list[Math.floor(random() * list.length)]!;
  const join = (family: Syllable, ...given: Syllable[]): PersonName => ({
    zh: family[0] + given.map(([zh]) => zh).join(''),
    en: `${family[1]} ${capitalise(given.map(([, en]) => en).join(''))}`,
  });
  const [yi, dai, wa, lahu] = SHARES[county] ?? USUAL_SHARES;
  const draw = random() * 100;
  if (draw < yi) return join(pick(YI_FAMILY), pick(HAN.first), pick(HAN.second));
  if (draw < yi + dai / 2) return join(pick(DAI_FAMILY), pick(HAN.first), pick(HAN.second));
  if (draw < yi + dai) return join(pick(DAI.first), pick(DAI.second), pick(DAI.second));
  if (draw < yi + dai + wa) return join(pick(WA.family), pick(WA.first), pick(WA.second));
  if (draw < yi + dai + wa + lahu) return join(pick(LAHU.family), pick(LAHU.first), pick(LAHU.second));
  return join(pick(HAN.family), pick(HAN.first), pick(HAN.second));
}

/** A giver of names that never gives the same one twice; the seed (a login or code) decides which. */
export function createNamer(taken: Iterable<string>): (seed: string, county: string) => PersonName {
  const used = new Set(taken);
  return (seed, county) => {
    const random = seededRandom(seed);
    for (let tries = 0; tries < 1000; tries += 1) {
      const name = drawName(random, county);
      if (used.has(name.zh)) continue;
      used.add(name.zh);
      return name;
    }
    throw new Error(`no name left for ${seed}`);
  };
}
