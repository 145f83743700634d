// Places of the demo city. Names are those of real places; what is said of them, their telephones and hours are made up, their positions rough.
import type { PlaceInput } from '#openness/places/contract.ts';
import { enterPlace } from '#openness/places/service.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';

const KEEPER = 'culture-tourism.section';
/** In working days before now. */
const ENTERED = 100;
const PHONE = '0883-2100010';

const PLACES: readonly PlaceInput[] = [
  {
    county: '530902',
    sort: 'attraction',
    name: '临翔五老山森林公园',
    nameEn: 'Wulao Mountain Forest Park',
    about: '城区东侧的山地森林，有步道、观景台和宿营地。',
    aboutEn: 'Woods above the city with paths, a lookout and a place to camp.',
    address: '临翔区忙畔街道（示例地址）',
    phone: PHONE,
    hours: '每天 8:00–18:00',
    price: '免费',
    longitude: 100.14,
    latitude: 23.87,
  },
  {
    county: '530902',
    sort: 'museum',
    name: '临沧市博物馆',
    nameEn: 'Lincang Museum',
    about: '茶马古道、民族服饰和沧源崖画复制件常设展览。',
    aboutEn: 'The tea road, dress of the peoples here, and copies of the Cangyuan cliff paintings.',
    address: '临翔区世纪路（示例地址）',
    phone: PHONE,
    hours: '周二至周日 9:00–17:00',
    price: '免费，凭身份证件领票',
    longitude: 100.085,
    latitude: 23.885,
  },
  {
    county: '530902',
    sort: 'hospital',
    name: '临沧市人民医院',
    nameEn: 'Lincang People’s Hospital',
    about: '综合医院，设二十四小时急诊。',
    address: '临翔区世纪路136号（示例地址）',
    phone: PHONE,
    hours: '急诊全天',
    longitude: 100.079,
    latitude: 23.893,
  },
  {
    county: '530902',
    sort: 'transport',
    name: '临沧站',
    nameEn: 'Lincang Railway Station',
    about: '大临铁路终点站，站前有公交和出租车。',
    address: '临翔区忙畔街道（示例地址）',
    phone: '12306',
    hours: '随列车时刻',
    longitude: 100.11,
    latitude: 23.84,
  },
  {
    county: '530902',
    sort: 'service',
    name: '临沧市政务服务中心',
    nameEn: 'Lincang Service Hall',
    about: '市级部门办事窗口，可以预约取号。',
    address: '临翔区旗山路（示例地址）',
    phone: '12345',
    hours: '工作日 8:30–12:00，14:30–18:00',
    longitude: 100.09,
    latitude: 23.879,
  },
  {
    county: '530921',
    sort: 'attraction',
    name: '凤庆鲁史古镇',
    nameEn: 'Lushi Old Town',
    about: '茶马古道上的驿站，青石板路和马帮客栈保存完整。',
    aboutEn: 'A halt on the tea road with its stone lanes and inns of the caravans.',
    address: '凤庆县鲁史镇（示例地址）',
    phone: PHONE,
    price: '免费',
    longitude: 99.98,
    latitude: 24.83,
  },
  {
    county: '530922',
    sort: 'attraction',
    name: '云县漫湾百里长湖',
    nameEn: 'Manwan Lake',
    about: '澜沧江上的高峡平湖，可以乘船游览。',
    address: '云县漫湾镇（示例地址）',
    phone: PHONE,
    hours: '游船每天 9:00–16:30',
    price: '船票 60 元（示例）',
    longitude: 100.42,
    latitude: 24.62,
  },
  {
    county: '530923',
    sort: 'attraction',
    name: '永德大雪山',
    nameEn: 'Yongde Great Snow Mountain',
    about: '国家级自然保护区，进入实验区需要预约。',
    address: '永德县大雪山乡（示例地址）',
    phone: PHONE,
    longitude: 99.63,
    latitude: 24.12,
  },
  {
    county: '530925',
    sort: 'attraction',
    name: '双江勐库古茶山',
    nameEn: 'Mengku Old Tea Hills',
    about: '古茶树群落，春茶季节有采茶体验。',
    address: '双江县勐库镇（示例地址）',
    phone: PHONE,
    longitude: 99.83,
    latitude: 23.65,
  },
  {
    county: '530926',
    sort: 'attraction',
    name: '耿马孟定洞景佛寺',
    nameEn: 'Dongjing Temple, Mengding',
    about: '傣族佛寺，参观请脱鞋、保持安静。',
    address: '耿马县孟定镇（示例地址）',
    price: '免费',
    longitude: 99.08,
    latitude: 23.55,
  },
  {
    county: '530927',
    sort: 'attraction',
    name: '沧源崖画谷',
    nameEn: 'Cangyuan Cliff Paintings',
    about: '三千年前的崖画，谷中步道约两公里。',
    aboutEn: 'Paintings of three thousand years ago along two kilometres of path.',
    address: '沧源县勐来乡（示例地址）',
    phone: PHONE,
    hours: '每天 8:30–17:30',
    price: '40 元（示例）',
    longitude: 99.4,
    latitude: 23.3,
  },
  {
    county: '530924',
    sort: 'transport',
    name: '镇康南伞口岸客运站',
    nameEn: 'Nansan Bus Station',
    about: '发往临沧、永德、耿马的班车，可以网上购票。',
    address: '镇康县南伞镇（示例地址）',
    phone: PHONE,
    hours: '每天 6:30–19:00',
    longitude: 98.83,
    latitude: 23.78,
  },
];

export function planPlaces(diary: Diary, now: Date): Deed[] {
  return [
    {
      at: diary.ago(now, ENTERED),
      do: (as) =>
        as(KEEPER, async (ctx) => {
          for (const place of PLACES) await enterPlace(ctx, place);
        }),
    },
  ];
}
