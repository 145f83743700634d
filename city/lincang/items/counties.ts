// What every county handles alike: written once for 临翔区, offered by the seven others in their own name.
import type { PackItem } from '#services/items/contract.ts';

/** A licence of five lines of work each, so that no county stands empty. */
const MATTERS = ['XK-0602', 'XK-0604', 'XK-0901', 'XK-1301', 'XK-1403'];

const COUNTIES: readonly { area: string; name: string; short: string; en: string }[] = [
  { area: '530921', name: '凤庆县', short: '凤庆县', en: 'Fengqing' },
  { area: '530922', name: '云县', short: '云县', en: 'Yun' },
  { area: '530923', name: '永德县', short: '永德县', en: 'Yongde' },
  { area: '530924', name: '镇康县', short: '镇康县', en: 'Zhenkang' },
  { area: '530925', name: '双江拉祜族佤族布朗族傣族自治县', short: '双江县', en: 'Shuangjiang' },
  { area: '530926', name: '耿马傣族佤族自治县', short: '耿马县', en: 'Gengma' },
  { area: '530927', name: '沧源佤族自治县', short: '沧源县', en: 'Cangyuan' },
];

/** The items of 临翔区 among `items` that the other counties handle too, in the name of each. */
export function offerInCounties(items: readonly PackItem[]): PackItem[] {
  const shared = items.filter(({ code }) => MATTERS.some((matter) => code === `530902-${matter}`));
  return COUNTIES.flatMap((county, index) => shared.map((item) => offerIn(county, index, item)));
}

function offerIn({ area, name, short, en }: (typeof COUNTIES)[number], index: number, item: PackItem): PackItem {
  // The names of the place stand in addresses, halls and conditions; the court of the city hears all of its counties.
  const text = JSON.stringify(item)
    .replaceAll('530902-', `${area}-`)
    .replaceAll('临翔区南屏路', `${short}城区`)
    .replaceAll('临翔区', short)
    .replaceAll('Nanping Road, Linxiang District', `County town of ${en}`)
    .replaceAll('Linxiang District', `${en} County`)
    .replaceAll('0883-01', `0883-0${index + 2}`);
  const offered = JSON.parse(text) as PackItem;
  const remedies = {
    ...item.content.remedies,
    reviewOrgan: `${name}人民政府`,
    reviewOrganEn: `${en} County People’s Government`,
  };
  return { ...offered, base: item.base ?? item.code, content: { ...offered.content, remedies } };
}
