import type { SqlEntityManager } from "@mikro-orm/postgresql";
import type { Logger } from "pino";
import type { Clock } from "../schema/shared/clock.ts";
import type { Actor } from "./access/actor.ts";
import type { Config } from "./config.ts";
import type { ReadingDatabase } from "./database/reading-database.ts";
import type { Language } from "./messages/message.ts";
import type { Models } from "./model/model.ts";
import type { Reader } from "./reading/reader.ts";

/** Where a request comes from; kept with evidence. */
export interface Origin {
  readonly requestId: string;
  readonly address: string | null;
  readonly userAgent: string | null;
}

/** Sets and clears the cookies of the answer. */
export interface SessionCookie {
  /** Hash of the token that the request brought; null without one. */
  readonly tokenHash: string | null;
  set(token: string, expiresAt: Date): void;
  /** Hash of the token by which the browser is known to those who signed in there; null without one. */
  readonly deviceHash: string | null;
  setDevice(token: string, expiresAt: Date): void;
  clear(): void;
}

/** What every resolver gets: made anew for each request, shared with no other. */
export interface Context {
  readonly config: Config;
  readonly log: Logger;
  readonly origin: Origin;
  readonly cookie: SessionCookie;
  /** Language in which errors and texts are answered. */
  readonly language: Language;
  /** Who asks; null when nobody is signed in. */
  readonly actor: Actor | null;
  /** The kinds of records that there are for the actor: the same as the actor's own. For strangers those of the code. */
  readonly models: Models;
  readonly reader: Reader;
  readonly database: ReadingDatabase;
  /** An entity manager of this request alone. */
  readonly em: SqlEntityManager;
  /** The simulated clock on which the demo company's past is made; without one the time is the database's. */
  readonly clock?: Clock;
  /** The kinds of records that there are at this moment, for whoever is about to become the actor. */
  modelsNow(): Promise<Models>;
  /** The reader as another actor sees, e.g. right after signing in. */
  readerOf(actor: Actor): Reader;
}
