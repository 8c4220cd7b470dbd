import { expect, it } from 'vitest';
import { analyse } from '../../../server/src/analyse';
import { RULES } from '../../../server/src/rules/registry';
import { form, table } from './support';

it('gives every finding an id of its own and a rule of the registry', () => {
  const rows = ['产出指标 | 数量指标 | 甲 | 甲 | ≥3万 | XX', ' | 数量指标 | 甲 | 甲 | | 恳请贵局安排'];
  const { findings } = analyse(form({ rows }) + form({ rows }));
  const codes = new Set(RULES.map(({ code }) => code));
  expect(findings.length).toBeGreaterThan(8);
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  expect(findings.filter(({ rule }) => !codes.has(rule))).toEqual([]);
});

it('lists 200 findings of one rule at most, and says how many are left out', () => {
  const text = table('部门预算支出总表', '序号|科目编码|科目名称|合计|基本支出|项目支出', ['1||合计|1.00|1.00|']);
  const findings = analyse(`${text}\n${'安排XX万元。\n'.repeat(250)}`).findings.filter(
    ({ rule }) => rule === 'placeholder',
  );
  expect(findings).toHaveLength(200);
  expect(findings.filter(({ message }) => message['zh-cn'].includes('另有 50 处'))).toHaveLength(1);
});

it('has nothing to say of a text that is no disclosure', () => {
  expect(analyse('会议纪要\n\n安排XX万元，恳请贵局支持。\n').findings).toEqual([]);
});
