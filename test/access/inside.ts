import { actions } from "../../schema/shared/access.ts";
import { type Actor, actorOfAccount } from "../../server/access/actor.ts";
import { allowedRows } from "../../server/access/condition-to-sql.ts";
import type { Database } from "../../server/database/database.ts";
import { codeModels, type Model } from "../../server/model/model.ts";
import { Parameters } from "../../server/model/parameters.ts";
import { Reader } from "../../server/reading/reader.ts";
import type { Selection } from "../../server/reading/request.ts";
import { withoutRegisters } from "../support/models.ts";
import { type AnsweredRow, plainFields } from "./compare.ts";
import type { Player } from "./make-organisation.ts";
import { descriptionOf, targetEntity } from "./store.ts";
import type { World } from "./world.ts";

/** Everything but reading. */
export const deeds = actions.filter((action) => action !== "read");

export function modelNamed(entity: string): Model {
  const model = codeModels.all.find((one) => one.description.name === entity);
  if (!model) throw new Error(`${entity} is no resource.`);
  return model;
}

/** Relations over which conditions lead, and those at which they end. */
const passages = new Set([
  "revision",
  "document",
  "course",
  "session",
  "screen",
  "agreement",
  "person",
  "about",
  "register",
  "duty",
  "record",
  "roster",
  "registerRecord",
  "entry",
]);
const ends = new Set(["owningDepartment", "department", "level"]);

/** All plain fields, with `{ id }` of relations; behind those over which conditions lead, what conditions ask about. */
function selectionOf(entity: string, depth: number, outermost = true): Selection {
  const fields = plainFields(entity);
  const ones = fields.flatMap((field) => {
    const leadsOn = passages.has(field.name) && depth > 0;
    if (field.kind !== "one" || !(outermost || leadsOn || ends.has(field.name))) return [];
    const target = descriptionOf(targetEntity(field)).name;
    return [
      [field.name, leadsOn ? selectionOf(target, depth - 1, false) : { scalars: new Set(["id"]), ones: new Map(), manys: [] }] as const,
    ];
  });
  const scalars = new Set(fields.filter((field) => field.kind === "scalar").map((field) => field.name));
  return { scalars, ones: new Map(ones), manys: [] };
}

/** The server's own parts in the name of one player, without HTTP: the reader, and what commands ask before they act. */
export class Inside {
  private readonly reader: Reader;

  private constructor(
    private readonly database: Database,
    readonly actor: Actor,
  ) {
    this.reader = new Reader(database.reading, actor, async () => {});
  }

  static async of(database: Database, world: World, player: Player): Promise<Inside> {
    const [account] = world.of("Account", "person", player.person.id);
    const actor = await actorOfAccount(database.reading, account!.id, withoutRegisters);
    if (!actor) throw new Error(`${player.name} has no account.`);
    return new Inside(database, actor);
  }

  /** Every record of an entity that the player may read, with all fields; relations to one as deep as told, then `{ id }`. */
  async rows(entity: string, depth = 0): Promise<AnsweredRow[]> {
    const request = { resource: modelNamed(entity).resource, selection: selectionOf(entity, depth), where: null, orderBy: [] };
    const rows: AnsweredRow[] = [];
    for await (const batch of this.reader.batches(request, 5_000, 100_000)) rows.push(...(batch as AnsweredRow[]));
    return rows;
  }

  /** Ids of the records to which the player may do this, as the database decides before and after a change. */
  async allowed(action: (typeof actions)[number], entity: string): Promise<ReadonlySet<string>> {
    const model = modelNamed(entity);
    const parameters = new Parameters();
    const alias = parameters.alias();
    const condition = allowedRows({ model, alias }, action, this.actor, parameters);
    if (condition === "false") return new Set();
    const { text, values } = parameters.statement(
      `select ${alias}."id"::text from "${model.description.table}" ${alias} where ${condition}`,
    );
    return new Set((await this.database.reading.rows<[string]>(text, values)).map(([id]) => id));
  }
}
