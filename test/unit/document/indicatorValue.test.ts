import { describe, expect, it } from 'vitest';
import { parseIndicatorValue } from '../../../server/src/document/indicatorValue';

/** A value in short: what it is, operator, number, range, unit (kind) and per. */
function brief(text: string): string {
  const value = parseIndicatorValue(text);
  switch (value.kind) {
    case 'numeric':
    case 'duration': {
      const number = `${value.number.scaled}e-${value.number.decimals}`;
      const upper = value.upper ? `..${value.upper.text}` : '';
      const per = value.unit?.per ? `/${value.unit.per.text}` : '';
      const unit = value.unit ? ` ${value.unit.text}${per} (${value.unit.kind})` : '';
      return `${value.kind} ${value.operator?.sign ?? ''}${number}${upper}${unit}`;
    }
    case 'deadline':
      return `deadline ${value.year ?? '-'} ${value.month ?? '-'} ${value.day ?? '-'}`;
    case 'together':
      return `together ${value.first.text} | ${value.second.text}`;
    case 'unreadable':
      return `unreadable ${value.reason} ${value.part.text} → ${value.repaired ?? '?'}`;
    default:
      return value.kind;
  }
}

describe('parseIndicatorValue', () => {
  it.each([
    ['', 'empty'],
    [' \u3000', 'empty'],
    ['不涉及', 'placeholder'],
    ['无', 'placeholder'],
    ['/', 'placeholder'],
    ['100%', 'numeric 100e-0 % (share)'],
    ['≥90%', 'numeric ≥90e-0 % (share)'],
    ['≥９５．５％', 'numeric ≥955e-1 % (share)'],
    ['＞=90%', 'numeric ≥90e-0 % (share)'],
    ['不低于90%', 'numeric ≥90e-0 % (share)'],
    ['90%以上', 'numeric 90e-0 % (share)'],
    ['=100%', 'numeric =100e-0 % (share)'],
    ['45天', 'duration 45e-0 天 (time)'],
    ['≥6月', 'duration ≥6e-0 月 (time)'],
    ['1年', 'duration 1e-0 年 (time)'],
    ['10个工作日内', 'duration 10e-0 个工作日 (time)'],
    ['计划开始后 1 年内', 'duration 1e-0 年 (time)'],
    ['12月底', 'deadline - 12 -'],
    ['不晚于 12 月底', 'deadline - 12 -'],
    ['9月之前', 'deadline - 9 -'],
    ['文字描述9月之前', 'deadline - 9 -'],
    ['2026.12.31', 'deadline 2026 12 31'],
    ['2026-12-31', 'deadline 2026 12 31'],
    ['2026 年 12 月 31 日前', 'deadline 2026 12 31'],
    ['2026年底前', 'deadline 2026 - -'],
    ['2028年2月29日', 'deadline 2028 2 29'],
    ['13 家', 'numeric 13e-0 家 (count)'],
    ['≥5 万份', 'numeric ≥5e-0 万份 (count)'],
    ['≥100000 人次', 'numeric ≥100000e-0 人次 (count)'],
    ['≥3个县区', 'numeric ≥3e-0 个县区 (count)'],
    ['12次/年', 'numeric 12e-0 次/年 (count)'],
    ['≥20km', 'numeric ≥20e-0 km (measure)'],
    ['≥550000万元', 'numeric ≥550000e-0 万元 (money)'],
    ['≥12,345.67元', 'numeric ≥1234567e-2 元 (money)'],
    ['105元/人.年', 'numeric 105e-0 元/人.年 (money)'],
    ['≤2.2万元/月', 'numeric ≤22e-1 万元/月 (money)'],
    ['≤5万/月', 'numeric ≤5e-0 万/月 (wan)'],
    ['≤39.6万', 'numeric ≤396e-1 万 (wan)'],
    ['≥2200', 'numeric ≥2200e-0'],
    ['3-5次', 'numeric 3e-0..5 次 (count)'],
    ['80%～90%', 'numeric 80e-0..90 % (share)'],
    ['≥80%≤90%', 'numeric ≥80e-0 % (share)'],
    ['≥90percent', 'numeric ≥90e-0 percent (foreign)'],
    ['≤3 RMB', 'numeric ≤3e-0 RMB (foreign)'],
    ['≤5 wan yuan', 'numeric ≤5e-0 wanyuan (foreign)'],
    ['≤3万yuan', 'numeric ≤3e-0 万yuan (foreign)'],
    ['有所提升', 'qualitative'],
    ['≥上年', 'qualitative'],
    ['7×24小时', 'qualitative'],
    ['1:1', 'qualitative'],
    ['1年3个月', 'qualitative'],
    ['O2O服务', 'qualitative'],
    ['1.完成验收；2.完成移交', 'qualitative'],
    ['70%预付款，年底前支付25%', 'qualitative'],
    ['≥90%≥95%', 'together ≥90% | ≥95%'],
    ['≥90%100%', 'together ≥90% | 100%'],
    ['≥90% ≥95%', 'together ≥90% | ≥95%'],
    ['3次5次', 'together 3次 | 5次'],
    ['1002026年12月31日', 'together 100 | 2026年12月31日'],
    ['≥9.0.5%', 'unreadable number 9.0.5 → ?'],
    ['≥9O%', 'unreadable number 9O → 90'],
    ['≥1..5%', 'unreadable number 1..5 → 1.5'],
    ['≥.5%', 'unreadable number .5 → 0.5'],
    ['≥1,00人', 'unreadable number 1,00 → ?'],
    ['≥%', 'unreadable no-number ≥% → ?'],
    ['≥', 'unreadable no-number ≥ → ?'],
    ['≥≥90%', 'unreadable operators ≥≥ → ≥'],
    ['≥90%%', 'unreadable unit-twice % → '],
    ['%90', 'unreadable order %90 → 90%'],
    ['2026年2月30日', 'unreadable date 2026年2月30日 → ?'],
    ['2026.13.31', 'unreadable date 2026.13.31 → ?'],
  ])('%s', (text, expected) => {
    expect(brief(text)).toBe(expected);
  });

  it('gives the places of its parts in the cell, inner spaces counted', () => {
    expect(parseIndicatorValue(' ≤ ２.5 万元 / 月')).toMatchObject({
      operator: { start: 1, end: 2 },
      number: { start: 3, end: 6, scaled: 25, decimals: 1 },
      unit: { start: 7, end: 9, per: { start: 12, end: 13 } },
    });
  });

  it.each([
    ['digits', '1'.repeat(100_000)],
    ['sixteen digits', '1234567890123456'],
    ['operators', '≥'.repeat(100_000)],
    ['lone surrogate', '≥\ud800%'],
    ['dots', '1' + '.'.repeat(100)],
    ['commas', '1' + ',1'.repeat(50)],
    ['dashes', '1-'.repeat(50)],
  ])('has an answer for %s', (_name, text) => {
    expect(parseIndicatorValue(text).kind).toMatch(/^(qualitative|unreadable)$/);
  });
});
