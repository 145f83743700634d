// The use of a vehicle (用车): granted, a vehicle and a driver are assigned that nobody else has then; its mileage is noted on return. Pure.
import type { ActRule } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { LOCAL_STEP, shortText, wholeNumber } from '#kernel/cases/fields.ts';
import { plain } from '#kernel/cases/label.ts';
import { end, within } from '#kernel/cases/rules/changes.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { fact } from '#kernel/cases/rules/stating.ts';
import { localDayMinute } from '#platform/time.ts';
import { permissions, VEHICLE, type VehicleData } from '../contract.ts';
import { askedOf, byThose, keeps, requestKind, requireThose } from './asking.ts';

export const vehicleOf = (file: Parameters<typeof askedOf>[0]) => askedOf(file) as VehicleData;

export const ASSIGN = 'assign-vehicle';
export const RETURN = 'return-vehicle';

const assign: ActRule<{ plate: string; driver: string }> = {
  zh: '派车',
  en: 'Assign a vehicle',
  ...byThose(permissions.keep, keeps, ['granted'], ['out']),
  fields: {
    plate: shortText('车牌', 'Plate', { hint: { zh: '车辆登记里的车牌', en: 'As it stands in the register' } }),
    driver: shortText('驾驶员', 'Driver'),
  },
  tell: ({ plate }) => ({ zh: `派车 ${plate}`, en: `Vehicle ${plate}` }),
  decide: (snapshot, { driver, ...typed }, env) => {
    requireThose(keeps, snapshot, env);
    const { endsAt, terms } = vehicleOf(snapshot);
    const plate = typed.plate.trim().toUpperCase();
    return {
      to: 'out',
      limits: [
        end('vehicle-assign'),
        {
          do: 'start',
          kind: 'vehicle-back',
          limit: { amount: terms.backDays, unit: 'wd' },
          from: new Date(endsAt),
        },
      ],
      data: { plate, driver },
      record: { plate },
    };
  },
};

const giveBack: ActRule<{ mileage: number }> = {
  zh: '还车',
  en: 'It is back',
  ...byThose(permissions.keep, keeps, ['out'], ['done']),
  fields: { mileage: wholeNumber('还车里程（公里）', 'Mileage on return, km', 0, 2_000_000) },
  tell: ({ mileage }) => ({ zh: `已还车，里程 ${mileage} 公里`, en: `Back at ${mileage} km` }),
  decide: (snapshot, { mileage }, env) => {
    requireThose(keeps, snapshot, env);
    if (new Date(vehicleOf(snapshot).startsAt) > env.now)
      throw actRefused({ zh: '还没有到用车的时间。', en: 'It has not left yet.' });
    return { ...endAs('done', env), data: { mileage }, record: { mileage } };
  },
};

export const vehicleKind = requestKind({
  name: VEHICLE,
  zh: '用车',
  en: 'Use of a vehicle',
  granted: (snapshot) => ({
    limits: [within('vehicle-assign', askedOf(snapshot).terms.decideDays)],
    hold: { post: 'clerk' },
  }),
  states: {
    granted: { zh: '待派车', en: 'Granted', phase: 'open', limits: ['vehicle-assign'] },
    out: { zh: '已派车，待还车', en: 'Assigned', phase: 'open', limits: ['vehicle-back'] },
  },
  limits: {
    'vehicle-assign': { zh: '派车', en: 'Assign a vehicle', ...LOCAL_STEP },
    'vehicle-back': { zh: '还车', en: 'Bring it back', ...LOCAL_STEP },
  },
  acts: { [ASSIGN]: assign, [RETURN]: giveBack },
  facts: (_subject, file) => {
    const { startsAt, endsAt, people, to, why, plate, driver, mileage } = vehicleOf({ file });
    const span = `${localDayMinute(new Date(startsAt))} – ${localDayMinute(new Date(endsAt))}`;
    return [
      ...fact('时间', 'When', plain(span)),
      ...fact('目的地', 'Where to', plain(to)),
      ...fact('人数', 'People', plain(String(people))),
      ...fact('事由', 'Why', plain(why)),
      ...fact('车辆', 'Vehicle', plate !== undefined && plain(`${plate} ${driver}`)),
      ...fact('还车里程', 'Mileage', mileage !== undefined && { zh: `${mileage} 公里`, en: `${mileage} km` }),
    ];
  },
});
