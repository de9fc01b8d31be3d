import type { Client, TestServer } from "../support/server.ts";
import { TestServer as Server } from "../support/server.ts";
import type { Truth } from "./compare.ts";
import { generateOrganisation } from "./generate.ts";
import type { Player } from "./make-organisation.ts";
import { Oracle } from "./oracle.ts";
import { store } from "./store.ts";
import { truthOf } from "./truth.ts";

/** A running server on a generated organisation, with its oracle. */
export interface Stage {
  readonly server: TestServer;
  readonly oracle: Oracle;
  readonly truth: Truth;
  readonly players: readonly Player[];
  /** The player's browser. */
  client(player: Player): Promise<Client>;
}

/** Generates an organisation, stores it and serves it. */
export async function startStage(seed: number): Promise<Stage> {
  // What the generated registers say of their fields is nothing: no kinds can be made of them.
  const server = await Server.start({}, undefined, "nothing", {}, async () => []);
  const [[today] = [""]] = await server.sql<[string]>("select today()::text");
  const { world, players } = generateOrganisation(seed, today);
  await store(server.database.reading, world);
  const truth = new Map<string, Awaited<ReturnType<typeof truthOf>>>();
  for (const entity of world.entities) truth.set(entity, await truthOf(server.database.reading, entity));
  const clients = new Map<Player, Client>();
  return {
    server,
    oracle: new Oracle(world),
    truth,
    players,
    async client(player) {
      const known = clients.get(player) ?? (await server.as(player.person));
      clients.set(player, known);
      return known;
    },
  };
}
