import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ResourceName, resourceNames, resources } from "../../schema/registry.ts";
import type { FieldDescription } from "../../schema/shared/description.ts";
import { RELATED_IN_LIST } from "../../server/reading/request.ts";
import { inTurn, runs } from "../support/runs.ts";
import { Chance } from "./chance.ts";
import { Comparison, plainFields } from "./compare.ts";
import type { Player } from "./make-organisation.ts";
import { someQuestion } from "./random-question.ts";
import { type Stage, startStage } from "./stage.ts";
import { descriptionOf, targetEntity } from "./store.ts";
import type { Row } from "./world.ts";

/** One of each kind: these ask by every way. */
const names = [
  ...["staff", "leaver", "head cleared", "policyEditor somewhere", "approver somewhere without post", "trainingManager somewhere"],
  ...["confidentialityOfficer without post", "auditor somewhere", "administrator without post", "mixture 1", "mixture 2"],
];
const entityOf = (resource: ResourceName) => resources[resource].entity.name;

describe("every way of reading and the oracle", () => {
  let stage: Stage;
  let players: readonly Player[];
  let decisions = 0;

  beforeAll(async () => {
    stage = await startStage(20261121);
    players = stage.players.filter(({ name }) => names.includes(name));
    expect(players).toHaveLength(names.length);
  });
  afterAll(async () => {
    console.log(`By other ways than lists: ${decisions} decisions compared.`);
    await stage.server.close();
  });

  const whoIs = (player: Player) => stage.oracle.who(player.person.id);
  const readable = (player: Player, entity: string) =>
    stage.oracle.world.all(entity).filter((row) => stage.oracle.mayReadRow(whoIs(player), entity, row));

  async function compare(check: (comparison: Comparison, player: Player) => Promise<void>, asking = players): Promise<void> {
    const comparison = new Comparison(stage.oracle, stage.truth);
    for (const player of asking) await check(comparison, player);
    decisions += comparison.decisions;
    expect(comparison.mistakes.slice(0, 20)).toEqual([]);
    expect(comparison.decisions).toBeGreaterThan(0);
  }

  const compareOf = (resource: ResourceName, check: (comparison: Comparison, player: Player) => Promise<void>): Promise<void> =>
    compare(check, inTurn(players, resourceNames.indexOf(resource)));

  /** Whether the request is refused because of a field that not every row shows. */
  async function refused(player: Player, query: string): Promise<boolean> {
    const { errors } = await (await stage.client(player)).ask(query);
    return errors?.[0]?.extensions.fields?.[0]?.code === "unreadableField";
  }

  test.each(resourceNames)("%s by id: what is not for somebody does not exist", { timeout: 60_000 }, async (resource) => {
    const entity = entityOf(resource);
    await compareOf(resource, async (comparison, player) => {
      const visible = new Set(readable(player, entity));
      const hidden = stage.oracle.world.all(entity).filter((row) => !visible.has(row));
      const asked = [...[...visible].slice(0, 3), ...hidden.slice(0, 6)];
      const query = asked.map((row, index) => `r${index}: ${resources[resource].single}(id: "${row.id}") { id }`).join(" ");
      const answer = await (await stage.client(player)).get(`{ ${query} }`);
      for (const [index, row] of asked.entries()) {
        comparison.decide(`${player.name} ${entity} ${row.id}`, visible.has(row) ? row.id : null, answer[`r${index}`]?.id ?? null);
      }
    });
  });

  /** A filter that asks whether there is a value: scalars without such a comparison have none. */
  const canAskIsNull = (field: FieldDescription) =>
    field.kind === "one" || (field.kind === "scalar" && field.type !== "json" && field.type !== "ids");
  const canOrder = (field: FieldDescription) => field.kind === "scalar" && field.type !== "json" && field.type !== "ids";

  test.each(resourceNames)("%s filtered and ordered by each field: a hidden one is refused", { timeout: 120_000 }, async (resource) => {
    const entity = entityOf(resource);
    await compareOf(resource, async (comparison, player) => {
      const visible = readable(player, entity);
      const fields = plainFields(entity);
      const usable = (field: FieldDescription) => stage.oracle.mayFilter(whoIs(player), entity, field.name);
      const hidden = fields
        .filter((field) => !stage.oracle.mayUse(whoIs(player), entity, field.name))
        .slice(0, visible.length > 0 ? undefined : 1);
      for (const { name } of hidden.filter((field) => canAskIsNull(field) && !usable(field))) {
        const query = `{ ${resource}(where: { ${name}: { isNull: true } }) { total } }`;
        comparison.decide(`${player.name} filters ${entity} by ${name}`, true, await refused(player, query));
      }
      for (const { name } of hidden.filter(canOrder)) {
        const query = `{ ${resource}(orderBy: [{ ${name}: ASC }]) { items { id } } }`;
        comparison.decide(`${player.name} orders ${entity} by ${name}`, true, await refused(player, query));
      }
      const open = fields.filter(usable).filter(canAskIsNull);
      // Filtering by a text adds to the access log: asked is what was there before.
      const query = open
        .map(({ name }) => `${name}: ${resource}(where: { and: [{ ${name}: { isNull: true } }, $known] }) { total }`)
        .join(" ");
      const known = { id: { in: stage.oracle.world.all(entity).map((row) => row.id) } };
      const totals = await (await stage.client(player)).get(`query ($known: ${entity}Where!) { ${query} }`, { known });
      for (const field of open) {
        const empty = visible.filter((row) => !comparison.expected(whoIs(player), entity, field, row));
        comparison.decide(`${player.name} ${entity} without ${field.name}`, empty.length, totals[field.name].total);
      }
    });
  });

  const withMany = resourceNames.filter((name) =>
    [...descriptionOf(entityOf(name)).fields.values()].some((field) => field.kind === "many"),
  );

  test.each(withMany)("what belongs to %s: nested, and as a filter", { timeout: 120_000 }, async (resource) => {
    const entity = entityOf(resource);
    await compareOf(resource, async (comparison, player) => {
      const who = whoIs(player);
      for (const field of descriptionOf(entity).fields.values()) {
        if (field.kind !== "many") continue;
        const target = targetEntity(field);
        const shown = (row: Row): readonly Row[] =>
          stage.oracle.mayReadField(who, entity, field.name, row)
            ? stage.oracle.world
                .of(target, field.inverse, row.id)
                .filter((other) => stage.oracle.mayReadField(who, target, field.inverse, other))
            : [];
        const { list } = await (await stage.client(player)).get(
          `{ list: ${resource}(page: { limit: 100 }) { items { id many: ${field.name}(limit: ${RELATED_IN_LIST}) { id } } } }`,
        );
        for (const { id, many } of list.items) {
          const got: string[] = (many ?? []).map((other: { id: string }) => other.id);
          const all = shown(stage.oracle.world.get(id)!).map((other) => other.id);
          // Of each record of a list there are only so many; which these are is for the order to say.
          const expected = all.length > RELATED_IN_LIST ? all.filter((other) => got.includes(other)).slice(0, RELATED_IN_LIST) : all;
          if (all.length > RELATED_IN_LIST)
            comparison.decide(`${player.name} ${entity}.${field.name} ${id}, filled`, RELATED_IN_LIST, got.length);
          comparison.decide(`${player.name} ${entity}.${field.name} ${id}`, expected.sort().join(" "), got.sort().join(" "));
        }
        const may = stage.oracle.mayUse(who, entity, field.name) && stage.oracle.mayUse(who, target, field.inverse);
        const filter = `{ list: ${resource}(where: { ${field.name}: { some: {} } }) { total } }`;
        if (!may) comparison.decide(`${player.name} filters ${entity} by ${field.name}`, true, await refused(player, filter));
        else {
          const some = readable(player, entity).filter((row) => shown(row).length > 0);
          comparison.decide(
            `${player.name} ${entity} with ${field.name}`,
            some.length,
            (await (await stage.client(player)).get(filter)).list.total,
          );
        }
      }
    });
  });

  test.each(resourceNames)("%s exported: as many rows as the list has, and no hidden column", { timeout: 120_000 }, async (resource) => {
    const entity = entityOf(resource);
    const query = `query ($fields: [String!]!, $where: JSON) { exportRows(resource: "${resource}", format: CSV, fields: $fields, where: $where) { rows } }`;
    // Exports add to the audit trail, and reading to the access log: asked is what was there before.
    const where = { id: { in: stage.oracle.world.all(entity).map((row) => row.id) } };
    await compareOf(resource, async (comparison, player) => {
      const client = await stage.client(player);
      const isUsable = (field: FieldDescription) => stage.oracle.mayUse(whoIs(player), entity, field.name);
      const scalars = plainFields(entity).filter((field) => field.kind === "scalar");
      const columns = scalars.filter(isUsable).map(({ name }) => name);
      const { exportRows } = await client.get(query, { fields: columns, where });
      comparison.decide(`${player.name} exports ${entity}`, readable(player, entity).length, exportRows.rows);
      const hidden = scalars.find((field) => !isUsable(field));
      if (hidden)
        comparison.decide(
          `${player.name} exports ${entity}.${hidden.name}`,
          "INVALID",
          (await client.codes(query, { fields: [hidden.name] }))[0],
        );
    });
  });

  test.each(resourceNames)(
    "%s counted by their values: as many as the list has, and by no hidden value",
    { timeout: 60_000 },
    async (resource) => {
      const entity = entityOf(resource);
      const query = `query ($by: [String!]!, $where: JSON) { tally(resource: "${resource}", by: $by, where: $where) { values count } }`;
      const where = { id: { in: stage.oracle.world.all(entity).map((row) => row.id) } };
      await compareOf(resource, async (comparison, player) => {
        const client = await stage.client(player);
        const { tally } = await client.get(query, { by: ["id"], where });
        const counted = tally.map(({ values, count }: { values: string[]; count: number }) => `${values[0]} ${count}`);
        const expected = readable(player, entity).map(({ id }) => `${id} 1`);
        comparison.decide(`${player.name} counts ${entity}`, expected.sort().join("\n"), counted.sort().join("\n"));
        const hidden = plainFields(entity).find(
          (field) => field.kind === "scalar" && !stage.oracle.mayUse(whoIs(player), entity, field.name),
        );
        if (hidden) {
          const codes = await client.codes(query, { by: [hidden.name] });
          comparison.decide(`${player.name} counts ${entity} by ${hidden.name}`, "INVALID", codes[0]);
        }
      });
    },
  );

  test.each(resourceNames)("%s by paths: what the typed list answers and refuses", { timeout: 60_000 }, async (resource) => {
    const chance = new Chance(resourceNames.indexOf(resource));
    const known = stage.oracle.world.all(entityOf(resource)).map((row) => row.id);
    for (let asked = 0; asked < runs(2); asked++) {
      const player = chance.one(players);
      const client = await stage.client(player);
      const { typed, byPaths } = someQuestion(chance, resource, known);
      const expected = await client.ask(typed.query, typed.variables);
      const got = await client.ask(byPaths.query, byPaths.variables);
      const about = JSON.stringify(byPaths.variables);
      const refused = expected.errors?.[0]?.extensions;
      expect([got.errors?.[0]?.extensions.code, got.errors?.[0]?.extensions.fields?.[0]?.code], about).toEqual([
        refused?.code,
        refused?.fields?.[0]?.code,
      ]);
      expect(got.data, about).toEqual(expected.data);
      decisions += 1;
      const [first] = got.data?.list.items ?? [];
      if (!first) continue;
      const one = "query ($resource: String!, $id: ID!, $fields: [JSON!]!) { record(resource: $resource, id: $id, fields: $fields) }";
      const { record } = await client.get(one, { ...byPaths.variables, id: first.id });
      expect(record, about).toEqual(first);
    }
  });

  test("search finds nothing that is not for somebody, nor by what they may not read", { timeout: 120_000 }, async () => {
    await compare(async (comparison, player) => {
      const client = await stage.client(player);
      for (const text of [
        "Rules",
        "polite",
        "Person",
        "Department",
        "example.com",
        "E-",
        "Course",
        "updateRevision",
        "Keep secrets",
        "a.txt",
      ]) {
        const { search } = await client.get(`query ($text: String!) { search(text: $text, limit: 20) { resource id } }`, { text });
        for (const hit of search) {
          const entity = entityOf(hit.resource);
          const found = stage.oracle.world.get(hit.id);
          comparison.decide(
            `${player.name} finds ${entity} ${hit.id}`,
            true,
            !found || stage.oracle.mayReadRow(whoIs(player), entity, found),
          );
        }
        const people = search.some((hit: { resource: string }) => hit.resource === "people");
        const byMail = stage.oracle.mayUse(whoIs(player), "Person", "email");
        if (text === "example.com") comparison.decide(`${player.name} finds people by e-mail`, byMail, people);
      }
    });
  });

  /** Whether letters are, syllable after syllable, beginnings of the words of a name, from some word on. */
  function sounds(name: string, letters: string): boolean {
    const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
    const from = (place: number, rest: string): boolean =>
      rest === "" ||
      Array.from({ length: words[place]?.length ?? 0 }, (_, cut) => cut + 1).some(
        (cut) => words[place]!.slice(0, cut) === rest.slice(0, cut) && from(place + 1, rest.slice(cut)),
      );
    return words.some((_, place) => from(place, letters));
  }

  const withSound = ["people", "departments", "positions", "categories", "courses", "agreements", "revisions"] as const;

  test.each(withSound)("%s by initials: just those whose name one may read", { timeout: 120_000 }, async (resource) => {
    const entity = entityOf(resource);
    const searched = [...descriptionOf(entity).fields.values()].filter((field) => field.kind === "scalar" && field.searchable);
    const names = new Set(searched.flatMap((field) => (field.kind === "scalar" && field.pinyin ? [field.name] : [])));
    expect(names.size).toBe(1);
    await compare(async (comparison, player) => {
      const client = await stage.client(player);
      const usable = searched.filter(({ name }) => stage.oracle.mayUse(whoIs(player), entity, name));
      for (const letters of ["pe1", "pp", "dd", "depd1", "rod", "c1", "cc", "ks", "zq"]) {
        const found = (row: Row) =>
          usable.some(({ name }) => {
            const value = String(row[name] ?? "");
            return value.toLowerCase().includes(letters) || (names.has(name) && sounds(value, letters));
          });
        const { list } = await client.get(`query ($q: String!) { list: ${resource}(where: { ownWords: $q }) { total } }`, { q: letters });
        comparison.decide(`${player.name} finds ${entity} by ${letters}`, readable(player, entity).filter(found).length, list.total);
      }
    });
  });

  test.each(["revision", "course", "agreement", "acknowledgement"])(
    "files of a %s are downloaded by those who may read them",
    { timeout: 120_000 },
    async (owner) => {
      const files = stage.oracle.world.all("Attachment").filter((file) => file[owner] !== null);
      await compare(async (comparison, player) => {
        const { cookie, url } = await stage.client(player);
        for (const file of files) {
          const { status } = await fetch(`${url}/attachments/${file.id}`, { headers: { cookie: cookie! } });
          const may = stage.oracle.mayReadRow(whoIs(player), "Attachment", file);
          comparison.decide(`${player.name} downloads a file of a ${owner} ${file.id}`, may ? 200 : 404, status);
        }
      });
    },
  );
});
