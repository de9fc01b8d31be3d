import type { SqlEntityManager } from "@mikro-orm/postgresql";
import type { Logger } from "pino";
import type { Actor } from "../access/actor.ts";
import type { AssumedActor, KnownActors } from "../access/known-actors.ts";
import { recordOpening } from "../audit/record-opening.ts";
import type { Config } from "../config.ts";
import type { Context, Origin, SessionCookie } from "../context.ts";
import type { Database } from "../database/database.ts";
import type { ReadingDatabase } from "../database/reading-database.ts";
import type { Language } from "../messages/message.ts";
import type { KnownModels, LoadRegisters } from "../model/known-models.ts";
import { codeModels, type Models } from "../model/model.ts";
import { Budget } from "../reading/budget.ts";
import { Reader, type RecordOpening } from "../reading/reader.ts";
import type { HttpLimits } from "./http-limits.ts";

/** What the running server is made of. */
export interface ServerParts {
  readonly config: Config;
  readonly database: Database;
  readonly log: Logger;
  /** What a client may keep busy, where that differs from `HTTP_LIMITS`. */
  readonly limits?: Partial<HttpLimits>;
  /** How the published registers are found, where that differs from what the installation keeps. */
  readonly registers?: LoadRegisters;
}

/** The same, with what it knows of those who ask. */
export interface Parts extends ServerParts {
  readonly actors: KnownActors;
  readonly models: KnownModels;
}

/** What the contexts of one request share, whoever turns out to ask. */
export interface Asked {
  readonly parts: Parts;
  readonly attention: AbortController;
  readonly reading: ReadingDatabase;
  readonly origin: Origin;
  readonly language: Language;
  readonly cookie: SessionCookie;
  /** Says with the answer for which version of the registers it was made, so that a panel notices a newer one. */
  readonly tellRegisters: (version: number) => void;
}

/** Getters, since Apollo copies what a context holds: an entity manager is made for those who need one. */
export class RequestContext implements Context {
  readonly config: Config;
  readonly log: Logger;
  readonly origin: Origin;
  readonly language: Language;
  readonly cookie: SessionCookie;
  readonly database: ReadingDatabase;
  readonly reader: Reader;
  /** Values of their own, as a rehearsal copies the context with another entity manager. */
  readonly readerOf = (whose: Actor | null, assumed?: AssumedActor): Reader => {
    const record: RecordOpening = (sql, revisions, way) => recordOpening(sql, revisions, way, whose, this.origin);
    return new Reader(this.database, whose, record, this.budget, assumed);
  };
  readonly models: Models;
  readonly modelsNow = (): Promise<Models> => this.asked.parts.models.current();
  private readonly budget: Budget;
  private ownManager: SqlEntityManager | undefined;

  constructor(
    private readonly asked: Asked,
    readonly actor: Actor | null,
    private readonly assumed?: AssumedActor,
  ) {
    this.config = asked.parts.config;
    this.log = asked.parts.log;
    this.origin = asked.origin;
    this.language = asked.language;
    this.cookie = asked.cookie;
    this.database = asked.reading;
    this.budget = new Budget((reason) => asked.attention.abort(reason));
    this.reader = this.readerOf(actor, assumed);
    this.models = actor?.models ?? codeModels;
    if (this.models.version !== null) asked.tellRegisters(this.models.version);
  }

  get em(): SqlEntityManager {
    this.ownManager ??= this.asked.parts.database.fork();
    return this.ownManager;
  }

  /** Whether the database has named the actor, or confirmed it with what was read first. Until then nothing else may be asked. */
  get isSure(): boolean {
    return this.assumed?.confirmed !== false;
  }

  /** The context of the same request with the actor whom the database names now. */
  async sure(): Promise<RequestContext> {
    const { tokenHash } = this.cookie;
    return new RequestContext(this.asked, tokenHash ? await this.asked.parts.actors.ask(tokenHash) : null);
  }
}
