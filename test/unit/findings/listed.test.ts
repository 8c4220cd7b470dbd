import { expect, it } from 'vitest';
import { listed } from '../../../server/src/findings/listed';

const place = (start: number): { span: { start: number; end: number }; message: { 'zh-cn': string; en: string } } => ({
  span: { start, end: start + 1 },
  message: { 'zh-cn': '此处', en: 'here' },
});
const places = (count: number): ReturnType<typeof place>[] => Array.from({ length: count }, (_, i) => place(i));

it.each([
  [0, 0, ''],
  [50, 50, ''],
  [51, 50, '（其余 1 处未逐一列出）'],
  [70, 50, '（其余 20 处未逐一列出）'],
])('of %i places lists %i', (count, shown, note) => {
  const { related, note: words } = listed(places(count));
  expect(related).toHaveLength(shown);
  expect(words['zh-cn']).toBe(note);
  expect(words.en).toBe(note === '' ? '' : ` (${count - shown} more places are not listed)`);
});
