// Places of Lincang for the builder: counties with their names and registers, towns and villages in pinyin.

export interface Place {
  /** Six-digit code. */
  code: string;
  /** Full name, everyday name, name inside "…分局", name for `{s}` in short names. */
  name: string;
  everyday: string;
  branch: string;
  short: string;
  en: string;
  enFull: string;
  /** Units already joined to the platform (A03). */
  joined: number;
  /** Whether the register of all units, with party departments and enterprises, is kept here. */
  full: boolean;
  roads: readonly string[];
}

export const CITY: Place = {
  code: '530900',
  name: '临沧市',
  everyday: '临沧市',
  branch: '临沧',
  short: '市',
  en: 'Lincang Municipal',
  enFull: 'Lincang City',
  joined: 75,
  full: true,
  roads: ['旗山路', '世纪路', '南屏路', '沧江路', '团结路'],
};

const county = (
  code: string,
  name: string,
  everyday: string,
  en: string,
  enFull: string,
  joined: number,
  full = false,
): Place => ({
  code,
  name,
  everyday,
  branch: everyday.length > 2 ? everyday.slice(0, 2) : everyday,
  short: everyday,
  en,
  enFull,
  joined,
  full,
  roads: ['人民路', '团结路', '振兴路', '文化路', '环城路'],
});

export const COUNTIES: readonly Place[] = [
  county('530902', '临翔区', '临翔区', 'Linxiang District', 'Linxiang District', 38),
  county('530921', '凤庆县', '凤庆县', 'Fengqing County', 'Fengqing County', 36),
  county('530922', '云县', '云县', 'Yun County', 'Yun County', 100, true),
  county('530923', '永德县', '永德县', 'Yongde County', 'Yongde County', 33),
  county('530924', '镇康县', '镇康县', 'Zhenkang County', 'Zhenkang County', 31),
  county(
    '530925',
    '双江拉祜族佤族布朗族傣族自治县',
    '双江县',
    'Shuangjiang County',
    'Shuangjiang Lahu, Va, Blang and Dai Autonomous County',
    30,
  ),
  county('530926', '耿马傣族佤族自治县', '耿马县', 'Gengma County', 'Gengma Dai and Va Autonomous County', 92, true),
  county('530927', '沧源佤族自治县', '沧源县', 'Cangyuan County', 'Cangyuan Va Autonomous County', 82, true),
];

const pairs = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split('=') as [string, string]),
  );

/** Pinyin of the township-level places by nine-digit code. */
export const TOWN_PINYIN = pairs(`
  530902001=Fengxiang 530902002=Mangpan 530902102=Boshang 530902202=Nanmei 530902203=Mayidui
  530902204=Zhangtuo 530902206=Quannei 530902207=Matai 530902208=Bangdong 530902209=Pingcun
  530921101=Fengshan 530921102=Lushi 530921103=Xiaowan 530921104=Yingpan 530921105=Sanchahe
  530921106=Mengyou 530921107=Xueshan 530921108=Luodang 530921201=Shili 530921202=Xinhua
  530921204=Dasi 530921206=Yaojie 530921207=Guodazhai
  530922101=Aihua 530922102=Manwan 530922103=Dachaoshanxi 530922104=Yongbao 530922105=Maolan
  530922106=Xingfu 530922107=Dazhai 530922201=Manghuai 530922202=Xiaojie 530922203=Chafang
  530922204=Lishu 530922205=Houqing 530922401=Lincang 530922501=Xingfu
  530923101=Dedang 530923102=Xiaomengtong 530923103=Yongkang 530923203=Mengban 530923204=Yalian
  530923205=Wumulong 530923206=Daxueshan 530923207=Banka 530923208=Chonggang 530923209=Dashan 530923401=Mengdi
  530924101=Fengwei 530924102=Mengpeng 530924103=Nansan 530924201=Mangbing 530924202=Mengdui
  530924204=Muchang 530924205=Junsai
  530925101=Mengmeng 530925102=Mengku 530925201=Shahe 530925202=Dawen 530925203=Mangnuo 530925205=Bangbing
  530926100=Gengma 530926101=Mengyong 530926102=Mengsa 530926103=Mengding 530926200=Daxing
  530926201=Manghong 530926202=Sipaishan 530926203=Hepai 530926204=Mengjian
  530926401=Gengma 530926402=Mengsa 530926403=Mengding
  530927101=Mengdong 530927102=Yanshuai 530927103=Mengsheng 530927104=Mangka 530927202=Danjia
  530927203=Nuoliang 530927204=Menglai 530927205=Mengjiao 530927206=Banhong 530927207=Banlao 530927401=Mengsheng
`);

/** The villages that have an organ of their own here: all of three towns of 临翔区, one in each other county. */
export const VILLAGE_PINYIN = pairs(`
  530902001001=Zhangga 530902001002=Mangjiao 530902001003=Nanping 530902001004=Caiyuan
  530902001005=Quanzhang 530902001006=Zhongping 530902001007=Tangping 530902001008=Wenhua
  530902001009=Nanxinqiao 530902001010=Jinfeng 530902001011=Haitang 530902001201=Shifang
  530902001202=Wucun 530902001203=Xincun 530902001204=Xiben 530902001205=Nanben
  530902001206=Zhupeng 530902001207=Nanxin 530902001210=Zhongshan
  530902002001=Mangpan 530902002002=Mangling 530902002003=Qinghua 530902002004=Wenwei
  530902002005=Yulong 530902002204=Bingjian 530902002205=Chahe 530902002206=Mingzi
  530902102201=Boshang 530902102202=Huyou 530902102203=Wanxian 530902102204=Wanhai
  530902102205=Mengtuo 530902102206=Wanyao 530902102207=Mubu 530902102208=Mengzhun
  530902102209=Wanzi 530902102210=Yonghe 530902102211=Yongquan 530902102212=Jiashan
  530902102213=Nage 530902102214=Xiaoname 530902102215=Daname 530902102216=Nazhao
  530902102217=Bangbie 530902102218=Banggong 530902102219=Bamihe
  530921101218=Qingshuihe 530922101225=Xinzhai 530923103217=Yatang 530924103210=Banlong
  530925101214=Zhangwai 530926103221=Jianshan 530927101203=Yongleng
`);
