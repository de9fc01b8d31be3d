import { LRUCache } from "lru-cache";
import type { SqlExecutor } from "../database/executor.ts";
import type { KnownModels } from "../model/known-models.ts";
import type { Parameters } from "../model/parameters.ts";
import type { Actor } from "./actor.ts";
import { actorOfSession, type FoundActor, stillHolds } from "./actor-of-session.ts";
import { amongKinds } from "./known-kinds.ts";

/** Sessions whose actors are known again, and the ids that they hold together: those that were asked for last. */
const KEPT = { max: 2_000, maxSize: 100_000 } as const;

const idsOf = ({ facts: actor }: FoundActor): number =>
  [...actor.roles.values()].reduce((sum, scope) => sum + (scope === "everywhere" ? 0 : scope.length), 1) +
  actor.posts.reduce((sum, { within }) => sum + within.length + 2, 0) +
  actor.openLevelIds.length +
  actor.needToKnowLevelIds.length +
  actor.grantedDocumentIds.length +
  actor.posts.reduce((sum, { within }) => sum + within.length + 2, 0);

/**
 * An actor as found at an earlier request. Nothing may be answered by it before a statement has confirmed it: one that answers rows only
 * where the session still is this actor's, with the rows, from one state of the database.
 */
export class AssumedActor {
  /** Whether a statement has answered rows, so that the actor was right. */
  confirmed = false;

  constructor(
    private readonly tokenHash: string,
    private readonly found: FoundActor,
    readonly actor: Actor,
  ) {}

  /** SQL: whether the session goes on, and nothing that makes the actor has changed. */
  condition(parameters: Parameters): string {
    return stillHolds(this.tokenHash, this.found, parameters);
  }

  /**
   * A statement under the condition was answered. Where it has no rows, nobody knows why.
   *
   * @throws {Error} for whoever began to read: the request is to be answered anew, for the actor whom the database names
   */
  confirm(hasRows: boolean): void {
    this.confirmed = hasRows;
    if (!hasRows) throw new Error("The actor was only assumed.");
  }
}

/** The actors behind sessions: asked for at each request, or assumed where the request's own statement makes sure. */
export class KnownActors {
  private readonly kept = new LRUCache<string, FoundActor>({ ...KEPT, sizeCalculation: idsOf });

  constructor(
    private readonly sql: SqlExecutor,
    private readonly models: KnownModels,
  ) {}

  /** The actor behind a session token's hash, true at this moment; null when the session ended or the account may not sign in. */
  async ask(tokenHash: string): Promise<Actor | null> {
    const found = await actorOfSession(this.sql, tokenHash);
    if (found?.version) this.kept.set(tokenHash, found);
    else this.kept.delete(tokenHash);
    return found && amongKinds(found.facts, await this.models.at(found.registers));
  }

  /** The actor as found last; undefined when it has to be asked for. */
  async assume(tokenHash: string): Promise<AssumedActor | undefined> {
    const found = this.kept.get(tokenHash);
    // What was found at another version of the registers would not be confirmed.
    if (!found || found.registers !== this.models.version) return undefined;
    return new AssumedActor(tokenHash, found, amongKinds(found.facts, await this.models.at(found.registers)));
  }
}
