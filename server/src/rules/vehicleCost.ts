import type { Finding } from '../findings/model';
import { tablesByPart } from '../network/partContents';
import { finding, type RuleContext } from './rule';

/** Vehicles that cost nothing to run, or costs without a vehicle: 固定资产占用情况表 beside “三公”经费支出表. */
export function vehicleCost({ document }: RuleContext): readonly Finding[] {
  return tablesByPart(document).flatMap((tables) => {
    const owned = tables.figure('GD', 'vehicles', 'quantity');
    const cost = tables.figure('SG', 'vehicleOperation', 'total');
    if (!owned || !cost || [owned, cost].some(({ assumed, columnOpen }) => assumed || columnOpen)) return [];
    const [some, costs] = [(owned.value ?? 0) !== 0, (cost.value ?? 0) !== 0];
    // A blank count says nothing where the value is printed.
    if (some === costs || (!some && tables.amount('GD', 'vehicles', 'value') !== 0)) return [];
    const [span] = (some ? owned : cost).spans;
    if (!span) return [];
    return [
      finding({
        rule: 'vehicle-cost',
        severity: 'information',
        subject: tables.part.code,
        message: some
          ? {
              'zh-cn': `上年末有车辆 ${owned.text}，“三公”经费支出表没有公务用车运行维护费，请核对`,
              en: `${owned.text} vehicles are owned, the three public expenses have nothing for running them`,
            }
          : {
              'zh-cn': `公务用车运行维护费 ${cost.text}，固定资产占用情况表没有车辆，请核对`,
              en: `running official vehicles costs ${cost.text}, no vehicle is owned`,
            },
        span,
      }),
    ];
  });
}
