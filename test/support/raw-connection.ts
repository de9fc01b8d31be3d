import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** A connection on which a test writes what no browser would, and sees what comes back until it is closed. */
export class RawConnection {
  private received = "";
  readonly closed: Promise<void>;

  private constructor(readonly socket: Socket) {
    socket.on("data", (chunk) => {
      this.received += chunk.toString("latin1");
    });
    socket.on("error", () => undefined);
    this.closed = new Promise((resolve) => socket.once("close", () => resolve()));
  }

  static open(url: string): Promise<RawConnection> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    return new Promise((resolve, reject) => {
      socket.once("error", reject);
      socket.once("connect", () => resolve(new RawConnection(socket)));
    });
  }

  write(text: string): void {
    this.socket.write(text);
  }

  /** Heads a POST to the API; the body is written by the test. */
  post(headers: Readonly<Record<string, string>>): void {
    const lines = Object.entries({ host: "localhost", "content-type": "application/json", "accept-language": "en", ...headers });
    this.write(`POST /graphql HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`);
  }

  /** What has come so far, once it holds the words. */
  async until(words: string): Promise<string> {
    while (!this.received.includes(words)) {
      if (this.socket.destroyed) throw new Error(`Closed after: ${this.received}`);
      await sleep(5);
    }
    return this.received;
  }

  /** How often something has come since the beginning, or since it was forgotten. */
  count(what: RegExp): number {
    return this.received.match(what)?.length ?? 0;
  }

  forget(): void {
    this.received = "";
  }

  get isOpen(): boolean {
    return !this.socket.destroyed;
  }

  end(): void {
    this.socket.destroy();
  }
}
