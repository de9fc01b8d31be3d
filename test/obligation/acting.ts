import { pino } from "pino";
import { actorOfAccount } from "../../server/access/actor.ts";
import { recordOpening } from "../../server/audit/record-opening.ts";
import { runCommand } from "../../server/commands/command.ts";
import type { Transaction } from "../../server/commands/transaction.ts";
import { loadConfig } from "../../server/config.ts";
import type { Context } from "../../server/context.ts";
import { Reader } from "../../server/reading/reader.ts";
import { withoutRegisters } from "../support/models.ts";
import type { TestServer } from "../support/server.ts";

/** Runs work as a command of the person, in a transaction of its own with its audit entries. */
export async function actAs<T>(server: TestServer, person: { readonly id: string }, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const account = await server.make.accountOf(person.id);
  const actor = await actorOfAccount(server.database.reading, account.id, withoutRegisters);
  if (!actor) throw new Error("There is no such actor.");
  const origin = { requestId: "test", address: null, userAgent: null };
  const readerOf: Context["readerOf"] = (whose) =>
    new Reader(server.database.reading, whose, (sql, revisions, way) => recordOpening(sql, revisions, way, whose, origin));
  const context: Context = {
    config: loadConfig({ DEMO: "off" }),
    log: pino({ level: "silent" }),
    origin,
    cookie: { tokenHash: null, deviceHash: null, set: () => undefined, setDevice: () => undefined, clear: () => undefined },
    language: "en",
    actor,
    models: actor.models,
    modelsNow: async () => actor.models,
    database: server.database.reading,
    reader: readerOf(actor),
    em: server.database.fork(),
    readerOf,
  };
  return runCommand(context, { name: "test", input: {} }, (tx) => work(tx));
}
