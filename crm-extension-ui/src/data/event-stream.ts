/** One event of a text/event-stream. */
export interface StreamEvent {
  /** The last id that the stream gave, with this event or before. */
  id: string;
  type: string;
  data: string;
}

/** Reads a text/event-stream as it comes, in pieces cut anywhere, by the rules of the HTML standard. */
export class EventStreamReader {
  #rest = '';
  #id = '';
  #type = '';
  #data: string[] = [];

  /** Takes the next piece and gives the events that end in it. */
  read(piece: string): StreamEvent[] {
    const text = this.#rest + piece;
    // A line may end with CR LF, and the piece between the two.
    const end = text.endsWith('\r') ? text.length - 1 : text.length;
    const lines = text.slice(0, end).split(/\r\n|\n|\r/);
    this.#rest = (lines.pop() ?? '') + text.slice(end);
    return lines.flatMap((line) => this.#line(line));
  }

  #line(line: string): StreamEvent[] {
    if (line === '') return this.#end();
    const [name, value] = fieldOf(line);
    if (name === 'id' && !value.includes('\0')) this.#id = value;
    if (name === 'event') this.#type = value;
    if (name === 'data') this.#data.push(value);
    return [];
  }

  #end(): StreamEvent[] {
    const event = { id: this.#id, type: this.#type || 'message', data: this.#data.join('\n') };
    const some = this.#data.length > 0;
    this.#type = '';
    this.#data = [];
    return some ? [event] : [];
  }
}

/** Name and value of a line; a comment has no name. */
function fieldOf(line: string): [name: string, value: string] {
  const colon = line.indexOf(':');
  if (colon < 0) return [line, ''];
  return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
}
