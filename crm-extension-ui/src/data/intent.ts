/** One thing the user wants the server to do, whole: it can be sent now, again, or later, and means the same. */
export interface Intent {
  readonly key: string;
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly ifMatch?: string;
  readonly body?: string | Blob;
  /** What the user said, without measurements: two intents with the same content are the same intent. */
  readonly content: string;
}

/** What an intent is made of before it has a key. */
export interface Wish {
  method: Intent['method'];
  path: string;
  ifMatch?: string;
  /** A Blob is sent as it is, all else as JSON. */
  body?: unknown;
  /** What makes this wish differ from another one; the body when left out. */
  content?: unknown;
}

/**
 * Gives the previous intent back, key and bytes, when the wish says the same, so that a retry can never act twice;
 * otherwise a new intent with a new key.
 */
export function intentFor(wish: Wish, previous?: Intent, newKey: () => string = () => crypto.randomUUID()): Intent {
  const content = JSON.stringify(wish.content ?? wish.body ?? null);
  const same =
    previous?.method === wish.method &&
    previous.path === wish.path &&
    previous.ifMatch === wish.ifMatch &&
    previous.content === content;
  if (previous && same) return previous;
  return {
    key: newKey(),
    method: wish.method,
    path: wish.path,
    ifMatch: wish.ifMatch,
    body: wish.body === undefined || wish.body instanceof Blob ? wish.body : JSON.stringify(wish.body),
    content,
  };
}
