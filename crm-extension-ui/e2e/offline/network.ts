import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

const SERVICE_WORKER = '/service-worker.js';

/** The mobile network between a phone and the server: an address that passes everything on, until it is told not to. */
export class Network {
  /** The Idempotency-Keys of the writes passed on, in order, one for each time. */
  readonly written: string[] = [];
  /** Whether nothing gets through. */
  isCut = false;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #forgotten = new Set<string>();
  #forgetful = false;
  #isNewVersion = false;
  #breaking?: { at: number; broken: () => void };

  private constructor(readonly target: URL) {
    this.#server = createServer((incoming, outgoing) => {
      this.#serve(incoming, outgoing).catch(() => outgoing.destroy());
    });
    this.#server.on('connection', (socket) => { this.#connected(socket); });
  }

  /** Opens a network in front of the application at that address, at a port of its own. */
  static async start(target: URL): Promise<Network> {
    const network = new Network(target);
    await new Promise<void>((resolve) => network.#server.listen(0, '127.0.0.1', resolve));
    return network;
  }

  /** The application's address in this network, ending in a slash. */
  get address(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}${this.target.pathname}`;
  }

  /** Breaks every connection and lets no new one through. */
  cut(): void {
    this.isCut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  mend(): void {
    this.isCut = false;
  }

  /** From now on loses the first answer to each write, after the server has given it. */
  loseFirstAnswers(): void {
    this.#forgetful = true;
  }

  /** Is cut once the nth write from now is with the server, which then cannot answer; kept when that has happened. */
  breakAtWrite(nth: number): Promise<void> {
    return new Promise((broken) => (this.#breaking = { at: this.written.length + nth, broken }));
  }

  /** From now on serves a service worker of other bytes, as after an update of the application. */
  serveNewVersion(): void {
    this.#isNewVersion = true;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((closed) => this.#server.close(closed));
  }

  #connected(socket: Socket): void {
    if (this.isCut) { socket.destroy(); return; }
    this.#sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#sockets.delete(socket));
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    const answering = this.#ask(incoming, body);
    const key = incoming.headers['idempotency-key'];
    if (typeof key === 'string') this.#wrote(key);
    const answer = await answering;
    if (typeof key === 'string' && this.#forgets(key)) { outgoing.destroy(); return; }
    // A connection for each request: a browser sends again by itself what breaks on a used one.
    outgoing.writeHead(answer.status, { ...answer.headers, connection: 'close', 'content-length': answer.body.length });
    outgoing.end(answer.body);
  }

  #wrote(key: string): void {
    this.written.push(key);
    if (this.written.length !== this.#breaking?.at) return;
    this.cut();
    this.#breaking.broken();
  }

  #forgets(key: string): boolean {
    if (!this.#forgetful || this.#forgotten.has(key)) return false;
    this.#forgotten.add(key);
    return true;
  }

  async #ask(incoming: IncomingMessage, body: Buffer): Promise<Answer> {
    const { method, url = '/', headers } = incoming;
    if (!this.#isNewVersion || !url.endsWith(SERVICE_WORKER)) return this.#pass(method, url, headers, body);
    const { host } = headers;
    const old = await this.#pass(method, url, { host }, body);
    return { ...old, body: Buffer.concat([old.body, Buffer.from('\n// another version\n')]) };
  }

  #pass(method: string | undefined, path: string, headers: IncomingMessage['headers'], body: Buffer): Promise<Answer> {
    const { hostname, port } = this.target;
    return new Promise((resolve, reject) => {
      const passed = request({ hostname, port, method, path, headers }, (reply) => {
        buffer(reply).then((content) => { resolve({ status: reply.statusCode ?? 502, headers: reply.headers, body: content }); }, reject);
      });
      passed.on('error', reject);
      passed.end(body);
    });
  }
}
