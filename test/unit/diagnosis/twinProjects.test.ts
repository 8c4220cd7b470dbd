import { expect, it } from 'vitest';
import { TwinProjects } from '../../../server/src/diagnosis/twinProjects';
import { partsOf, type Form } from '../../helpers/parts';

const form = (code: string | undefined, money: string): Form => ({
  number: '1',
  name: '档案抢救',
  money,
  ...(code === undefined ? {} : { code }),
});

it.each<[string, Form[], number, boolean]>([
  ['another project of the code prints the amount', [form('A1', '5.00 |'), form('A1', '50.00 |')], 50, true],
  ['no other project of the code prints it', [form('A1', '5.00 |'), form('A1', '50.00 |')], 5, false],
  ['a project of another code prints it', [form('A1', '5.00 |'), form('B2', '50.00 |')], 50, false],
  ['projects without a code', [form(undefined, '5.00 |'), form(undefined, '50.00 |')], 50, false],
])('%s: %s', (_, projects, amount, expected) => {
  const { figures } = partsOf({ code: '450', projects });
  const [first] = figures;
  expect(first && new TwinProjects(figures).print(first, amount * 1e6)).toBe(expected);
});
