import { describe, expect, it } from 'vitest';
import { EventStreamReader } from '../src/data/event-stream';

const read = (...pieces: string[]) => {
  const reader = new EventStreamReader();
  return pieces.flatMap((piece) => reader.read(piece));
};

describe('a stream of events', () => {
  it('gives each event with its id, name and data', () => {
    expect(read('id: 7\nevent: FlagRaised\ndata: {"a":1}\n\nid: 8\nevent: alive\ndata: {}\n\n')).toEqual([
      { id: '7', type: 'FlagRaised', data: '{"a":1}' },
      { id: '8', type: 'alive', data: '{}' },
    ]);
  });

  it('does not care where it is cut', () => {
    const whole = 'id: 7\r\nevent: FlagRaised\r\ndata: {"a":\r\ndata: 1}\r\n\r\n';
    const expected = [{ id: '7', type: 'FlagRaised', data: '{"a":\n1}' }];
    for (let at = 0; at <= whole.length; at++) expect(read(whole.slice(0, at), whole.slice(at))).toEqual(expected);
    expect(read(...whole.split(/(?=.)/s))).toEqual(expected);
  });

  it('takes a line end of any kind', () => {
    for (const end of ['\n', '\r', '\r\n']) {
      // The standard waits for what follows a CR at the very end.
      expect(read(`data: x${end}${end}`, ':')).toEqual([{ id: '', type: 'message', data: 'x' }]);
    }
  });

  it('leaves comments, unknown fields and events without data out, and keeps the last id', () => {
    expect(read(': hello\n\nid: 3\n\nretry: 10\nnonsense\ndata: y\n\n')).toEqual([{ id: '3', type: 'message', data: 'y' }]);
  });

  it('takes one blank behind the colon off, and a field without one as empty', () => {
    expect(read('data:  two\ndata\n\n')).toEqual([{ id: '', type: 'message', data: ' two\n' }]);
  });

  it('gives nothing of an event that does not end', () => {
    expect(read('id: 9\ndata: half')).toEqual([]);
  });
});
