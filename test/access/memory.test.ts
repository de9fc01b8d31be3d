import { subject } from "@casl/ability";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resourceNames, resources } from "../../schema/registry.ts";
import { type Ability, abilityOf } from "../../server/access/ability.ts";
import { Chance } from "./chance.ts";
import { type AnsweredRow, plainFields } from "./compare.ts";
import { deeds, Inside, modelNamed } from "./inside.ts";
import type { Player } from "./make-organisation.ts";
import { type Stage, startStage } from "./stage.ts";

/** How far to-one relations are read for the conditions: `session.course.owningDepartment` is the longest path of a rule. */
const DEPTH = 2;
/** So many records of an entity are tried for each player; which ones differs from player to player. */
const SAMPLE = 12;

/** What nobody reads of everybody: what somebody is told, and swaps between two of a roster. */
const ofOthers = ["Notification", "RosterSwap"];
/** Of versions of a screen memory does not know which register the screen is of: whoever decides about them asks the database. */
const inDatabaseAlone = ["ScreenVersion"];

type Insider = { readonly player: Player; readonly inside: Inside; readonly ability: Ability };

describe.each([31])("rules in memory and the database, organisation %i", (seed) => {
  let stage: Stage;
  let insiders: Insider[];

  beforeAll(async () => {
    stage = await startStage(seed);
    const { server, oracle, players } = stage;
    insiders = await Promise.all(
      players.map(async (player) => {
        const inside = await Inside.of(server.database, oracle.world, player);
        return { player, inside, ability: abilityOf(inside.actor) };
      }),
    );
  });
  afterAll(() => stage.server.close());

  test("the first player reads every record, except what is for others alone", async () => {
    for (const entity of stage.oracle.world.entities.filter((name) => !ofOthers.includes(name))) {
      expect(await insiders[0]!.inside.rows(entity), entity).toHaveLength(stage.oracle.world.all(entity).length);
    }
  });

  test.each(resourceNames.map((name) => resources[name].entity.name))(
    "%s: the database decides about every action as the oracle does, and memory allows no more",
    async (entity) => {
      // What is just each one's own, nobody reads whole: then it is put together from what everybody reads.
      const everything = ofOthers.includes(entity) ? insiders : insiders.slice(0, 1);
      const whole = (await Promise.all(everything.map(({ inside }) => inside.rows(entity, DEPTH)))).flat();
      const chance = new Chance(seed);
      const fields = differentFields(entity);
      const wrong: string[] = [];
      let allowedInMemory = 0;
      const never = (about: string, can: boolean, allowed: boolean) => {
        if (can) allowedInMemory += 1;
        if (can && !allowed) wrong.push(`${about}: memory allows what the database refuses`);
      };
      for (const { player, inside, ability } of insiders) {
        const who = stage.oracle.who(player.person.id);
        const readable = new Map((await inside.rows(entity, DEPTH)).map((row) => [row.id, row]));
        const variants = chance.some(SAMPLE, whole).flatMap((row) => {
          const own = readable.get(row.id);
          return own ? [row, own, damaged(chance, row), damaged(chance, own)] : [row, damaged(chance, row)];
        });
        for (const action of deeds) {
          const allowed = await inside.allowed(action, entity);
          for (const row of stage.oracle.world.all(entity)) {
            const expected = stage.oracle.mayDo(who, action, entity, row);
            if (expected !== allowed.has(row.id)) wrong.push(`${player.name} may ${action} ${entity} ${row.id}: expected ${expected}`);
          }
          if (!ability.can(action, entity)) continue;
          for (const row of variants)
            never(`${player.name} ${action} ${row.id}`, ability.can(action, asSubject(entity, row)), allowed.has(row.id));
        }
        for (const row of variants) {
          never(`${player.name} read ${row.id}`, ability.can("read", asSubject(entity, row)), readable.has(row.id));
          const record = stage.oracle.world.get(row.id)!;
          for (const name of fields) {
            const expected = stage.oracle.mayReadField(who, entity, name, record);
            never(`${player.name} read ${name} of ${row.id}`, ability.can("read", asSubject(entity, row), name), expected);
          }
        }
      }
      expect(wrong.slice(0, 20)).toEqual([]);
      if (!inDatabaseAlone.includes(entity)) expect(allowedInMemory, "memory allows something").toBeGreaterThan(0);
    },
    60_000,
  );
});

/** One field for each set of rules that grants the same fields. */
function differentFields(entity: string): string[] {
  const { access } = modelNamed(entity);
  const granting = (name: string) => access.rules.map((rule) => rule.fields === "all" || rule.fields.includes(name)).join();
  return [...new Map(plainFields(entity).map(({ name }) => [granting(name), name])).values()];
}

/** CASL reads the kind of record from a mark on it. */
function asSubject(entity: string, row: AnsweredRow) {
  return subject(entity, { ...row });
}

/** The record as a screen may hold it: some values were never asked for, at any depth. */
function damaged(chance: Chance, row: AnsweredRow): AnsweredRow {
  const kept = Object.entries(row).filter(([name]) => name === "id" || chance.percent(75));
  return Object.fromEntries(
    kept.map(([name, value]) => [name, isRecord(value) && chance.percent(50) ? damaged(chance, value) : value]),
  ) as AnsweredRow;
}

function isRecord(value: unknown): value is AnsweredRow {
  return typeof value === "object" && value !== null && "id" in value;
}
