/** Statements in the words of several places over one budget: each amount is bound to its cell, and a wrong one found. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analyse';
import { printDocument } from '../../server/src/print/print';
import { Books, CARRIED, projects, spent } from '../generate/provinces/books';
import { generatePlace } from '../generate/provinces/main';

const made = generatePlace('beijing', 4, { governmentFund: true });
const books = new Books(made.budget.department, made.budget);
const tables = printDocument(made.document, 'tab-rows').text;
const yuan = (fen: number): string => `${(fen / 1_000_000).toFixed(2)}万元`;
const [all, carried, basic, publicFunds, project] = [
  books.sum(spent),
  books.from(...CARRIED),
  books.sum((line) => line.basic),
  books.sum((line) => line.publicFunds),
  books.sum((line) => projects(line)),
];
const three = books.three;
const share = (part: number): string => `${((100 * part) / all).toFixed(2)}%`;

/** Section title, words with amounts between them, and the matter of each amount. */
const CASES: readonly (readonly [title: string, words: readonly (string | number)[], matters: string])[] = [
  ['二、收支总体情况', ['收入预算', all, '，与上年基本持平。'], 'income'],
  [
    '二、收入情况',
    ['本部门年度收入总计', all, '，其中：上年结转结余', carried, '，本年收入', all - carried, '。'],
    'income carryOver yearIncome',
  ],
  [
    '二、收入说明',
    [
      '本部门收入预算合计',
      all,
      '，包括一般公共预算拨款收入',
      books.from('general'),
      `，占${share(books.from('general'))}。`,
    ],
    'income generalIncome',
  ],
  [
    '三、支出情况',
    ['支出预算', all, '。其中：基本支出', basic, `，占${share(basic)}；项目支出`, project, '。'],
    'expenditure basic project',
  ],
  [
    '三、支出情况',
    [
      '支出总计',
      all,
      '：基本支出',
      basic,
      '（人员经费',
      basic - publicFunds,
      '、公用经费',
      publicFunds,
      '），项目支出',
      project,
      '。',
    ],
    'expenditure basic personnel publicFunds project',
  ],
  [
    '六、“三公”经费情况',
    [
      '“三公”经费预算数为',
      three.total,
      '，其中：因公出国（境）费用',
      three.abroad,
      '；公务接待费',
      three.reception,
      '；公务用车购置及运行维护费',
      three.cars,
      '。',
    ],
    'threePublic abroad reception vehicles',
  ],
  ['七、机关运行经费', ['机关运行经费财政拨款预算', publicFunds, '，较上年有所压缩。'], 'operation'],
];

describe.each(CASES)('%s %j', (title, words, matters) => {
  const text = (wrong = -1): string => {
    let nth = -1;
    const said = words.map((word) =>
      typeof word === 'string' ? word : yuan(++nth === wrong ? word + 1_170_000 : word),
    );
    return `${tables}\n${title}\n\n${said.join('')}\n`;
  };

  it('is bound to the tables', () => {
    const { document, findings } = analyse(text());
    const statements = document.sentences[document.sentences.length - 1]?.statements ?? [];
    expect(
      statements
        .filter(({ figure }) => figure)
        .map(({ matter }) => matter?.id)
        .join(' '),
    ).toBe(matters);
    expect(findings.filter(({ severity }) => severity !== 'information').map(({ message }) => message.en)).toEqual([]);
  });

  it('shows each wrong amount', () => {
    matters.split(' ').forEach((matter, nth) => {
      const { findings } = analyse(text(nth));
      expect({ matter, found: findings.some(({ severity }) => severity !== 'information') }).toEqual({
        matter,
        found: true,
      });
    });
  });
});
