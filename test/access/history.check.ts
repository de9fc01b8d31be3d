import { afterAll, beforeAll, expect, test } from "vitest";
import { factsOf } from "../../server/access/held-facts.ts";
import type { SqlExecutor } from "../../server/database/executor.ts";
import { codeModels } from "../../server/model/model.ts";
import { historyStatement } from "../../server/queries/history-statement.ts";
import { Inside, modelNamed } from "./inside.ts";
import { type Happening, liveOn } from "./lives.ts";
import type { Player } from "./make-organisation.ts";
import { HistoryOracle } from "./oracle-history.ts";
import { type Stage, startStage } from "./stage.ts";

const SEED = 20261133;
const PAGE = { offset: 0, limit: 100 };

let stage: Stage;
let happenings: Happening[];
let insiders: readonly { player: Player; inside: Inside }[];

beforeAll(async () => {
  stage = await startStage(SEED);
  happenings = await liveOn(stage, SEED, 2_000, 3);
  const { server, oracle, players } = stage;
  insiders = await Promise.all(players.map(async (player) => ({ player, inside: await Inside.of(server.database, oracle.world, player) })));
}, 120_000);
afterAll(() => stage.server.close());

/** Whether somebody's history of some record of the kind has other entries than the oracle says. */
async function differs(sql: SqlExecutor, entity: string): Promise<boolean> {
  const opinion = new HistoryOracle(stage.oracle, happenings);
  const ids = new Set(happenings.filter((event) => event.entity === entity).map(({ id }) => id));
  for (const { player, inside } of insiders) {
    const who = stage.oracle.who(player.person.id);
    for (const id of ids) {
      const expected = opinion.history(who, entity, id)?.map(({ command }) => command);
      if (!expected) continue;
      const { statement } = historyStatement(modelNamed(entity), id, PAGE, inside.actor, inside.actor.roles.has("auditor"));
      const rows = await sql.rows<[string, string, string, string, object, boolean]>(statement.text, statement.values);
      const got = rows.map(([, , , command, , whole]) => (whole ? command : null));
      if (expected.join() !== got.join()) return true;
    }
  }
  return false;
}

const reading = () => stage.server.database.reading;
const kinds = codeModels.all.filter((model) => factsOf(model).length > 0).map(({ description }) => description.name);

test.each(kinds)("with all that its events hold, the history of a %s is as the oracle says", { timeout: 120_000 }, async (entity) => {
  expect(await differs(reading(), entity)).toBe(false);
});

/** Facts that change in a life: of a record, and where the text that the event is about tells the same, of both. */
const changing: readonly (readonly [entity: string, name: string, ofText: string | null])[] = [
  ...["published", "levels", "document.owningDepartment", "approverIds", "askedIds"].map((name) => ["Revision", name, name] as const),
  ["Provision", "revision.published", "published"],
  ["Provision", "levels of revision", "levels"],
  ["PolicyDocument", "published", null],
  ["PolicyDocument", "owningDepartment", null],
  ["PolicyDocument", "no fact of its own", "levels"],
  ["PolicyDocument", "no fact of its own", "published"],
  ["Course", "owningDepartment", null],
];

test.each(changing)(
  "%s: judged by the %s of today (of its text: %s), something is told wrongly",
  { timeout: 120_000 },
  async (entity, name, ofText) => {
    const rolledBack = new Error("Only tried out.");
    let noticed = false;
    const tryOut = reading().transaction(async (sql) => {
      await sql.rows("set local session_replication_role = replica", []);
      const paths = [[name], ...(ofText === null ? [] : [["text", ofText]])];
      for (const path of paths) {
        await sql.rows(
          `update "audit_event" e set "held" = jsonb_set(e."held", $1::text[], l."last")
         from (select distinct on ("subject_id") "subject_id", "held" #> $1::text[] as "last" from "audit_event"
           where "subject_type" = $2 and "held" #> $1::text[] is not null order by "subject_id", "sequence" desc) l
         where e."subject_type" = $2 and l."subject_id" = e."subject_id" and e."held" #> $1::text[] is not null`,
          [path, entity],
        );
      }
      noticed = await differs(sql, entity);
      throw rolledBack;
    });
    await expect(tryOut).rejects.toBe(rolledBack);
    expect(noticed, "No test proves that this is judged by what held then.").toBe(true);
  },
);
