// Township governments, street offices, farms, and the committees of villages.
import { type Organ, type Region, TEMPLATE } from './organ.ts';
import { type Place, TOWN_PINYIN, VILLAGE_PINYIN } from './places.ts';

const PEOPLES: Readonly<Record<string, string>> = {
  拉祜族: 'Lahu',
  彝族: 'Yi',
  傣族: 'Dai',
  苗族: 'Miao',
  白族: 'Bai',
  布朗族: 'Blang',
  佤族: 'Va',
  傈僳族: 'Lisu',
  德昂族: 'De’ang',
};

/** The English name of a township-level place: Boshang Town, Nanmei Lahu Ethnic Township. */
function nameTownInEnglish(region: Region): string {
  const place = TOWN_PINYIN[region.code.slice(0, 9)];
  if (!place) throw new Error(`no pinyin for ${region.code} ${region.name}`);
  if (region.kind === '街道') return `${place} Subdistrict`;
  if (region.kind === '镇') return `${place} Town`;
  if (region.kind !== '乡') return `${place} ${region.name.endsWith('监狱') ? 'Prison' : 'Farm'}`;
  const peoples = Object.keys(PEOPLES)
    .filter((people) => region.name.includes(people))
    .sort((a, b) => region.name.indexOf(a) - region.name.indexOf(b))
    .map((people) => PEOPLES[people]!);
  return peoples.length === 0
    ? `${place} Township`
    : `${place} ${peoples.join(', ').replace(/, (?=[^,]*$)/, ' and ')} Ethnic Township`;
}

/** A township government or street office; farms and the prison are counted only (类似乡级单位). */
export function buildTown(region: Region, county: Place): Organ {
  const en = nameTownInEnglish(region);
  const base = {
    ...TEMPLATE,
    code: region.code.slice(0, 9),
    short_name: region.name,
    level: 5,
    parent: county.code,
    region: region.code,
    address: `${county.everyday}${region.name}`,
  };
  if (region.kind === '类似乡级单位') return { ...base, name: region.name, name_en: en, kind: 'statistical' };
  const street = region.kind === '街道';
  return {
    ...base,
    name: `${county.everyday}${region.name}${street ? '办事处' : '人民政府'}`,
    name_en: street ? `${en} Office` : `${en} People’s Government`,
    system: 'government',
    line: 'government',
    rank: '正科级',
    head: street ? '主任' : `${region.kind}长`,
    serves: true,
  };
}

/** A villagers' or residents' committee. */
export function buildVillage(region: Region, town: Organ): Organ {
  const community = region.kind.startsWith('居委会');
  return {
    ...TEMPLATE,
    code: region.code,
    name: `${town.short_name}${region.name}`,
    name_en: `${VILLAGE_PINYIN[region.code]} ${community ? 'Community' : 'Village'} Committee`,
    short_name: region.name.replace('居民委员会', '').replace('民委员会', ''),
    level: 6,
    parent: town.code,
    line: 'village',
    region: region.code,
    address: `${town.address}${region.name.replace('居民委员会', '').replace('民委员会', '')}`,
    head: '主任',
    serves: true,
  };
}
