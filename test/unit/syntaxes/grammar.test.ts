import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { OnigScanner, OnigString, loadWASM } from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import type { IGrammar } from 'vscode-textmate';

const ROOT = join(__dirname, '../../..');
const GRAMMARS: Readonly<Record<string, string>> = {
  'source.budget-disclosure': 'syntaxes/budget-disclosure.tmLanguage.json',
  'markdown.budget-disclosure.injection': 'syntaxes/budget-disclosure.markdown.tmLanguage.json',
};

/** Stands in for the editor's Markdown grammar: paragraphs, and fenced code that must be left alone. */
const MARKDOWN = {
  scopeName: 'text.html.markdown',
  patterns: [{ begin: '^```', end: '^```', name: 'markup.fenced_code.block.markdown' }],
};

let disclosure: IGrammar;
let markdown: IGrammar;

beforeAll(async () => {
  const wasm = join(dirname(createRequire(__filename).resolve('vscode-oniguruma/package.json')), 'release/onig.wasm');
  const bytes = readFileSync(wasm);
  await loadWASM(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new OnigScanner(patterns),
      createOnigString: (text: string) => new OnigString(text),
    }),
    loadGrammar: (scope: string) => {
      if (scope === MARKDOWN.scopeName)
        return Promise.resolve(textmate.parseRawGrammar(JSON.stringify(MARKDOWN), 'markdown.json'));
      const file = GRAMMARS[scope];
      return Promise.resolve(file ? textmate.parseRawGrammar(readFileSync(join(ROOT, file), 'utf8'), file) : null);
    },
    getInjections: (scope: string) =>
      scope === MARKDOWN.scopeName ? ['markdown.budget-disclosure.injection'] : undefined,
  });
  disclosure = (await registry.loadGrammar('source.budget-disclosure')) as IGrammar;
  markdown = (await registry.loadGrammar(MARKDOWN.scopeName)) as IGrammar;
});

/** The tokens of a line that have a scope of their own, as `text scope` with the language's suffix dropped. */
function tokens(grammar: IGrammar, line: string): string[] {
  return grammar.tokenizeLine(line, null).tokens.flatMap((token) => {
    const scopes = token.scopes.slice(1).filter((scope) => !/^punctuation\.separator\.(tab|cell)/.test(scope));
    const scope = scopes.at(-1);
    const text = line.slice(token.startIndex, token.endIndex);
    return scope === undefined ? [] : [`${text.trim()} ${scope.replace(/\.budget-disclosure$/, '')}`];
  });
}

/** Line, and tokens that must be among those of the line. */
const LINES: readonly (readonly [string, readonly string[]])[] = [
  ['部门预算收支总表', ['部门预算收支总表 entity.name.type.table']],
  ['            部门预算收入总表', ['部门预算收入总表 entity.name.type.table']],
  ['\f         部门预算支出总表', ['部门预算支出总表 entity.name.type.table']],
  [
    '[bookmark: _Toc_2_2_0000000001]部门预算收支总表',
    ['[bookmark: _Toc_2_2_0000000001] comment.block.bookmark', '部门预算收支总表 entity.name.type.table'],
  ],
  ['部门政府采购预算', ['部门政府采购预算 entity.name.type.table']],
  ['## 部门预算收支总表', ['部门预算收支总表 entity.name.section']],
  ['一、部门职责及机构设置情况', ['一、 punctuation.definition.heading', '部门职责及机构设置情况 entity.name.section']],
  ['（一）总体绩效目标', ['（一） punctuation.definition.heading', '总体绩效目标 entity.name.section']],
  ['第二部分 部门所属单位预算', ['第二部分 punctuation.definition.heading', '部门所属单位预算 entity.name.section']],
  ['1、收入说明', ['收入说明 entity.name.section']],
  [
    '3、馆藏档案数字化绩效目标表',
    ['3、 punctuation.definition.heading', '馆藏档案数字化绩效目标表 entity.name.function.project'],
  ],
  ['部门预算收支总表\t1', ['部门预算收支总表 entity.name.section.contents', '1 constant.numeric.page']],
  ['部门预算收入总表 .....\t7', ['部门预算收入总表 entity.name.section.contents', '7 constant.numeric.page']],
  ['单位：万元', ['单位 variable.parameter.meta', '万元 keyword.other.unit']],
  [
    '216 江州市档案馆 预算年度：2026 单位：万元',
    [
      '216 constant.other.unit-code',
      '江州市档案馆 entity.name.namespace.unit',
      '2026 constant.numeric.year',
      '万元 keyword.other.unit',
    ],
  ],
  ['\t331临泉县水务局', ['331 constant.other.unit-code', '临泉县水务局 entity.name.namespace.unit']],
  ['截止时间：2025-12-31', ['2025-12-31 constant.numeric.date']],
  ['注：无政府性基金预算财政拨款预算，空表列示。', ['注：无政府性基金预算财政拨款预算，空表列示。 comment.line.note']],
  ['栏次\t1\t2\t3\t4', ['栏次\t1\t2\t3\t4 comment.line.ordinals']],
  ['栏次 1 2 3 4', ['栏次 1 2 3 4 comment.line.ordinals']],
  ['\t栏次', ['栏次 comment.line.ordinals']],
  ['| 栏次 | 1 | 2 |', ['| 栏次 | 1 | 2 | comment.line.ordinals']],
  ['| --- | ---: |', ['| --- | ---: | punctuation.separator.row']],
  [
    '5\t2012604\t档案馆\t426.33\t\t42.36',
    [
      '5 punctuation.definition.serial',
      '2012604 constant.other.account-code',
      '426.33 constant.numeric.figure',
      '42.36 constant.numeric.figure',
    ],
  ],
  [
    '10\t208050 5\t机关事业单位基本养老保险缴费支出\t78.64',
    ['208050 5 constant.other.account-code', '78.64 constant.numeric.figure'],
  ],
  ['\t2130314', ['2130314 constant.other.account-code']],
  ['\t5570.67', ['5570.67 constant.numeric.figure']],
  [
    '| 2 | 207 | 文化旅游体育与传媒支出 | 288.68 |',
    ['207 constant.other.account-code', '288.68 constant.numeric.figure'],
  ],
  ['2130101 |', ['2130101 constant.other.account-code']],
  [
    '  5      2080505    机关事业单位基本养老保险     68.20      68.20',
    ['2080505 constant.other.account-code', '68.20 constant.numeric.figure'],
  ],
  ['4 2070104 图书馆 458.06 439.20', ['2070104 constant.other.account-code', '458.06 constant.numeric.figure']],
  ['201\t06\t01\t行政运行\t4,862,134.50', ['201 constant.other.account-code', '4,862,134.50 constant.numeric.figure']],
  ['1\t\t合计\t2441.63', ['合计 keyword.control.total', '2441.63 constant.numeric.figure']],
  ['33\t收入总计\t1195.05\t支出总计\t1195.05', ['收入总计 keyword.control.total', '支出总计 keyword.control.total']],
  [
    '32 本年收入合计 583.51 本年支出合计 602.37',
    ['本年收入合计 keyword.control.total', '本年支出合计 keyword.control.total'],
  ],
  ['| 合计 |  | 23.80 |', ['合计 keyword.control.total', '23.80 constant.numeric.figure']],
  ['江州市档案馆本级小计\t\t209.40', ['江州市档案馆本级小计 keyword.control.total']],
  [
    '项目编码\t32070026P001SZH200017',
    ['项目编码 variable.parameter.field', '32070026P001SZH200017 constant.other.project-code'],
  ],
  ['磁盘阵列\tA02010501\t台\t2', ['A02010501 constant.other.catalogue-code']],
  [
    '产出指标\t数量指标\t扫描页数\t扫描的页数\t≥120万页\t项目方案',
    [
      '产出指标 entity.name.tag.indicator-class',
      '数量指标 entity.name.tag.indicator-class',
      '≥ keyword.operator.comparison',
      '120 constant.numeric.figure',
    ],
  ],
  ['一级指标\t二级指标\t指标值', ['一级指标 storage.type.indicator-column', '指标值 storage.type.indicator-column']],
  ['\t≥98%', ['≥ keyword.operator.comparison', '98 constant.numeric.percent', '% keyword.other.unit']],
  [
    '\t≤2.2万元/月',
    [
      '≤ keyword.operator.comparison',
      '2.2 constant.numeric.amount',
      '万元 keyword.other.unit',
      '月 keyword.other.unit',
    ],
  ],
  ['\t不低于 95%', ['不低于 keyword.operator.comparison', '95 constant.numeric.percent']],
  [
    '2026年预算收入1195.05万元，其中：一般公共预算收入1152.69万元。',
    [
      '2026年 constant.numeric.date',
      '1195.05 constant.numeric.amount',
      '万元 keyword.other.unit',
      '1152.69 constant.numeric.amount',
    ],
  ],
  ['依据财预〔2015〕88号', ['〔2015〕88号 string.other.reference']],
  ['财政拨款“三公”经费预算', ['“三公” string.quoted.double']],
];

describe('source.budget-disclosure', () => {
  it.each(LINES)('%s', (line, expected) => {
    expect(tokens(disclosure, line)).toEqual(expect.arrayContaining([...expected]));
  });

  it.each([
    ['\t一、一般公共预算拨款收入'],
    ['一、一般公共预算拨款收入 |'],
    ['1\t一、一般公共预算拨款收入\t1152.69\t一、一般公共服务支出\t'],
    ['负责接收、征集、整理全市各类档案，编成目录表。'],
  ])('takes no cell or sentence for a heading: %s', (line) => {
    const scopes = disclosure.tokenizeLine(line, null).tokens.flatMap((token) => token.scopes);
    expect(scopes.filter((scope) => scope.startsWith('markup.heading'))).toEqual([]);
  });

  it('takes no part of an amount for an account code', () => {
    expect(
      tokens(disclosure, '1\t2080505.50\t301.25\t212,345.00').filter((token) => token.includes('account-code')),
    ).toEqual([]);
  });

  it.each([
    ['digits', '1'.repeat(200_000)],
    ['TABs', '\t'.repeat(100_000)],
    ['spaces', ' '.repeat(100_000)],
    ['Chinese', '绩效目标'.repeat(25_000)],
    ['pipes', '| - '.repeat(25_000)],
    ['grouped digits', '1,234'.repeat(20_000)],
    ['dots', '.'.repeat(100_000)],
    ['leaders', `一${' .'.repeat(50_000)}x`],
  ])('goes through a long line of %s to its end', (_name, line) => {
    const { tokens: all, stoppedEarly } = disclosure.tokenizeLine(line, null);
    expect(stoppedEarly).toBe(false);
    expect(all.at(-1)?.endIndex).toBeGreaterThanOrEqual(line.length);
  });
});

describe('the injection into Markdown', () => {
  it.each([
    [
      '| 2 | 207 | 文化旅游体育与传媒支出 | 288.68 |',
      ['207 constant.other.account-code', '288.68 constant.numeric.figure'],
    ],
    ['| 合计 |  | 23.80 |', ['合计 keyword.control.total', '23.80 constant.numeric.figure']],
    [
      '|  | 质量指标 | 合格率 | 比例 | ≥95% | 计划 |',
      ['质量指标 entity.name.tag.indicator-class', '≥ keyword.operator.comparison', '95 constant.numeric.percent'],
    ],
    ['2026年预算收入288.68万元。', ['288.68 constant.numeric.amount', '万元 keyword.other.unit']],
    [
      '注：无政府性基金预算财政拨款预算，空表列示。',
      ['注：无政府性基金预算财政拨款预算，空表列示。 comment.line.note'],
    ],
  ])('%s', (line, expected) => {
    expect(tokens(markdown, line)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['Node 20.11 and 3 others, see section 2.1'],
    ['| version | 1.100 | 4 |'],
    ['1. a list, 100% free'],
    ['# 12 headings in 3.50 seconds'],
  ])('leaves other Markdown alone: %s', (line) => {
    expect(tokens(markdown, line)).toEqual([]);
  });

  it('leaves code alone', () => {
    const fence = markdown.tokenizeLine('```', null);
    const inside = markdown.tokenizeLine('| 合计 | 23.80 |', fence.ruleStack);
    expect(inside.tokens.flatMap((token) => token.scopes).filter((scope) => scope.includes('budget'))).toEqual([]);
  });
});
