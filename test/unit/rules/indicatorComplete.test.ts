import { describe, expect, it } from 'vitest';
import { findingsOf, form } from './support';

describe('a complete form', () => {
  it.each([
    'indicator-kind-missing',
    'indicator-kind-usual',
    'indicator-taxonomy',
    'indicator-duplicate',
    'indicator-empty',
    'indicator-full-at-least',
    'indicator-quantity-share',
    'indicator-repeats-name',
  ])('has no %s', (rule) => {
    expect(findingsOf(rule, form())).toEqual([]);
  });
});
