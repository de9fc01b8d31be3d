import { afterAll, beforeAll, expect, test } from "vitest";
import { screens } from "../../schema/registry.screen.ts";
import { type ResourceName, resourceNames, resources } from "../../schema/registry.ts";
import type { FieldDescription, ScalarField } from "../../schema/shared/description.ts";
import { Entity } from "../../schema/shared/record.ts";
import { inTurn, runs } from "../support/runs.ts";
import { Comparison } from "./compare.ts";
import type { Player } from "./make-organisation.ts";
import type { Who } from "./oracle-who.ts";
import { type Stage, startStage } from "./stage.ts";
import { descriptionOf, targetEntity } from "./store.ts";
import type { Row } from "./world.ts";

/** One of each kind: these search. */
const names = [
  ...["staff", "leaver", "head cleared", "policyEditor somewhere", "approver somewhere without post", "trainingManager somewhere"],
  ...["confidentialityOfficer without post", "auditor somewhere", "administrator without post", "mixture 1"],
];
const entityOf = (resource: ResourceName) => resources[resource].entity.name;
const resourceOf = (entity: string) => resourceNames.find((resource) => entityOf(resource) === entity)!;
const fieldsOf = (entity: string) => [...descriptionOf(entity).fields.values()];
const isSearched = (field: FieldDescription): field is ScalarField => field.kind === "scalar" && field.searchable;
const isChanged = (entity: string) => resources[resourceOf(entity)].entity.prototype instanceof Entity;

/** Searches that go by what the auditor may read of an event only; whoever may read events by no rule finds none. */
const readInSomeRows = (entity: string) => entity === "AuditEvent";

let stage: Stage;
const told = { found: 0, hidden: 0 };
/** Of each record what is searched of it, past the wall. */
const texts = new Map<string, ReadonlyMap<string, string>>();

beforeAll(async () => {
  stage = await startStage(20261130);
  for (const entity of new Set(resourceNames.map(entityOf))) {
    const fields = fieldsOf(entity).filter(isSearched);
    const columns = ["", ...fields.map((field) => `lower(${field.sql("t")}::text)`)].join(", ");
    for (const [id, ...values] of await stage.server.sql<[string, ...(string | null)[]]>(
      `select t."id"::text${columns} from "${descriptionOf(entity).table}" t`,
    ))
      texts.set(id, new Map(fields.map((field, index) => [field.name, values[index] ?? ""])));
  }
}, 120_000);
afterAll(() => stage.server.close());

/** What words are looked for in, as one may read it: written from what lists show, apart from the server. */
class Reach {
  constructor(
    private readonly who: Who,
    /** Whether records that one may not read find as well: what must not be. */
    private readonly past = false,
  ) {}

  /** All texts by which a record is found. */
  textsOf(entity: string, row: Row): readonly string[] {
    const { fields, recordTitle } = screens[resourceOf(entity)];
    return [
      ...this.own(entity, row, fieldsOf(entity)),
      ...[...Object.keys(fields), ...recordTitle].flatMap((path) => this.through(entity, row, path.split("."))),
    ];
  }

  private usable(entity: string, row: Row, field: string): boolean {
    if (readInSomeRows(entity)) return stage.oracle.mayReadField(this.who, entity, field, row);
    if (stage.oracle.mayUse(this.who, entity, field)) return true;
    return stage.oracle.mayFilter(this.who, entity, field) && stage.oracle.mayReadField(this.who, entity, field, row);
  }

  private own(entity: string, row: Row, fields: readonly FieldDescription[]): readonly string[] {
    const usable = fields.filter((field) => isSearched(field) && this.usable(entity, row, field.name));
    return usable.flatMap(({ name }) => texts.get(row.id)?.get(name) ?? []);
  }

  private through(entity: string, row: Row, [name = "", ...rest]: readonly string[]): readonly string[] {
    const field = descriptionOf(entity).fields.get(name);
    if (field?.kind === "scalar") return (field.titleOf ?? []).flatMap((relation) => this.through(entity, row, [relation]));
    if (field?.kind !== "one" || !this.usable(entity, row, name)) return [];
    const target = targetEntity(field);
    const other = stage.oracle.world.get(stage.truth.get(entity)!.get(row.id)!.get(name));
    if (!other || !isChanged(target)) return [];
    if (!this.past && !stage.oracle.mayReadRow(this.who, target, other)) return [];
    if (rest.length > 0) return this.at(target, other, rest);
    const unique = fieldsOf(target).filter((one) => isSearched(one) && one.unique);
    const titles = screens[resourceOf(target)].recordTitle;
    return [...this.own(target, other, unique), ...titles.flatMap((path) => this.at(target, other, path.split(".")))];
  }

  private at(entity: string, row: Row, steps: readonly string[]): readonly string[] {
    const field = descriptionOf(entity).fields.get(steps[0] ?? "");
    if (steps.length > 1 || field?.kind === "one") return this.through(entity, row, steps);
    if (field && isSearched(field) && !field.opensText) return this.own(entity, row, [field]);
    return this.through(entity, row, steps);
  }
}

/** A name of a few records, and of some that not everybody may read: whoever left, drafts, other departments. */
function wordsToTry(): readonly string[] {
  const of = (entity: string, field: string, places: readonly number[]) =>
    places.flatMap((place) => texts.get(stage.oracle.world.all(entity).at(place)?.id ?? "")?.get(field) ?? []);
  return [
    "p1",
    ...of("Person", "name", [3, 12, -1, -2]),
    ...of("Person", "number", [7]),
    ...of("Department", "name", [1]),
    ...of("PolicyDocument", "number", [0, -1]),
    ...of("Course", "title", [0]),
    ...of("Agreement", "title", [0]),
  ];
}

test.each(resourceNames)(
  "%s by words: just the rows that show them, or a record that one may read",
  { timeout: 120_000 },
  async (resource) => {
    const entity = entityOf(resource);
    const comparison = new Comparison(stage.oracle, stage.truth);
    const players = stage.players.filter(({ name }: Player) => names.includes(name));
    expect(players).toHaveLength(names.length);
    const words = wordsToTry();
    expect(words.length).toBeGreaterThan(6);
    for (const player of inTurn(players, resourceNames.indexOf(resource))) {
      const client = await stage.client(player);
      const who = stage.oracle.who(player.person.id);
      const rows = stage.oracle.world.all(entity).filter((row) => stage.oracle.mayReadRow(who, entity, row));
      // Searching provisions adds to the access log: asked is what was there before.
      const known = entity === "AccessLog" ? [{ id: { in: stage.oracle.world.all(entity).map((row) => row.id) } }] : [];
      const textsBy = (reach: Reach) => rows.map((row) => reach.textsOf(entity, row));
      const [reached, past] = [textsBy(new Reach(who)), textsBy(new Reach(who, true))];
      const holding = (of: typeof reached, word: string) => of.filter((all) => all.some((text) => text.includes(word))).length;
      const where = Object.fromEntries(words.map((q, index) => [`w${index}`, { q, and: known }]));
      const named = (text: (word: string) => string) => Object.keys(where).map(text).join(" ");
      const totals = await client.get(
        `query (${named((word) => `$${word}: ${descriptionOf(entity).name}Where!`)}) { ${named((word) => `${word}: ${resource}(where: $${word}) { total(exact: true) }`)} }`,
        where,
      );
      for (const [index, q] of words.entries()) {
        const expected = holding(reached, q);
        told.found += expected;
        told.hidden += holding(past, q) - expected;
        comparison.decide(`${player.name} finds ${entity} by ${q}`, expected, totals[`w${index}`].total);
      }
    }
    expect(comparison.mistakes.slice(0, 10)).toEqual([]);
  },
);

test("words find, and hide what they would find past the wall", () => {
  expect(told.found).toBeGreaterThan(runs(200, 400));
  expect(told.hidden).toBeGreaterThan(runs(5, 10));
});

test("words in provisions: counted and shown are just those that one may read", { timeout: 120_000 }, async () => {
  const comparison = new Comparison(stage.oracle, stage.truth);
  const all = stage.oracle.world.all("Provision");
  const word = "polite";
  const standing = all.filter(({ id }) => texts.get(id)?.get("text")?.includes(word));
  expect(standing.length).toBeGreaterThan(20);
  const totals = new Set<number>();
  for (const player of stage.players) {
    const client = await stage.client(player);
    const who = stage.oracle.who(player.person.id);
    const expected = standing.filter((row) => stage.oracle.mayReadRow(who, "Provision", row));
    totals.add(expected.length);
    const { found } = await client.get("query ($word: String!) { found: searchProvisions(text: $word, limit: 50) { total hits { id } } }", {
      word,
    });
    comparison.decide(`${player.name} finds provisions by ${word}`, expected.length, found.total);
    const shown = found.hits.filter(({ id }: { id: string }) => expected.some((row) => row.id === id)).length;
    comparison.decide(`${player.name} is shown provisions by ${word}`, Math.min(50, expected.length), shown);
  }
  expect(totals.size).toBeGreaterThan(4);
  expect(comparison.mistakes.slice(0, 10)).toEqual([]);
});
