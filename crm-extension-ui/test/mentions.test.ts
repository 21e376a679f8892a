import { describe, expect, it } from 'vitest';
import { mentionAt, namedIn, withMention } from '../src/data/mentions';

const PEOPLE = [{ id: '1', name: 'Noah Khourian' }, { id: '2', name: 'Zoë O’Hara' }];

describe('a mention', () => {
  it.each([
    ['@', ''],
    ['ask @No', 'No'],
    ['ask @Noah Kh', 'Noah Kh'],
    ['ask @Zoë O’H', 'Zoë O’H'],
  ])('in "%s" is begun with "%s"', (text, begun) => {
    expect(mentionAt(text, text.length)).toBe(begun);
  });

  it.each(['ask', 'a@b', '@Noah Khourian ', '@Noah Khourian about it', 'mail to x@y.example'])('is not being typed at the end of "%s"', (text) => {
    expect(mentionAt(text, text.length)).toBeUndefined();
  });

  it('becomes the whole name where the cursor is', () => {
    expect(withMention('ask @No today', 7, 'Noah Khourian')).toEqual({ text: 'ask @Noah Khourian today', cursor: 19 });
  });

  it('counts as long as the whole name stands there', () => {
    expect(namedIn('ask @Noah Khourian today', PEOPLE).map(({ id }) => id)).toEqual(['1']);
    expect(namedIn('ask @Noah today', PEOPLE)).toEqual([]);
  });
});
