import { describe, expect, it } from 'vitest';
import { shortcutFor } from '../src/components/inbox-shortcuts';

const run = (): void => undefined;
const ALL = [{ keys: ['j'], label: 'Next', run }, { keys: ['o', 'Enter'], label: 'Open', run }, { keys: ['?'], label: 'Help', run }];

const press = (key: string, target: object = { tagName: 'LI' }, more: Partial<KeyboardEvent> = {}) =>
  shortcutFor({ key, composedPath: () => [target], ...more } as unknown as KeyboardEvent, ALL)?.label;

describe('a single key', () => {
  it('does what it stands for', () => {
    expect(press('j')).toBe('Next');
    expect(press('Enter')).toBe('Open');
    expect(press('?', undefined, { shiftKey: true })).toBe('Help');
    expect(press('q')).toBeUndefined();
    expect(press('J')).toBeUndefined();
  });

  it('is a letter while something is typed or chosen', () => {
    for (const target of [{ tagName: 'TEXTAREA' }, { tagName: 'INPUT', type: 'search' }, { tagName: 'SELECT' }, { tagName: 'DIV', isContentEditable: true }]) {
      expect(press('j', target)).toBeUndefined();
    }
    expect(press('j', { tagName: 'INPUT', type: 'checkbox' })).toBe('Next');
    expect(press('j', undefined, { isComposing: true })).toBeUndefined();
  });

  it('is the browser\'s with a modifier', () => {
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey']) expect(press('j', undefined, { [modifier]: true })).toBeUndefined();
  });

  it('leaves Enter to the link or button that has the focus, and what was handled already', () => {
    expect(press('Enter', { tagName: 'A' })).toBeUndefined();
    expect(press('Enter', { tagName: 'BUTTON' })).toBeUndefined();
    expect(press('j', { tagName: 'A' })).toBe('Next');
    expect(press('j', undefined, { defaultPrevented: true })).toBeUndefined();
  });
});
