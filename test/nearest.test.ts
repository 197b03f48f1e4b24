import { describe, expect, it } from 'vitest';
import { nearest } from '../src/nearest.ts';

describe('nearest', () => {
  it.each([
    ['atendees', 'attendees'],
    ['DATE', 'date'],
    ['ate', 'date'],
  ])('%s is nearest to %s', (word, expected) => {
    expect(nearest(word, ['type', 'date', 'attendees'])).toBe(expected);
  });
  it('takes the first in alphabetical order on a tie', () => expect(nearest('x', ['b', 'a'])).toBe('a'));
  it('is null where nothing is valid', () => expect(nearest('x', [])).toBeNull());
});
