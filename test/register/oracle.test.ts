import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Player } from "../access/make-organisation.ts";
import { runs } from "../support/runs.ts";
import { type Answered, RegisterComparison } from "./oracle-compare.ts";
import { RegisterStage, SECRET } from "./oracle-stage.ts";

const list = (values: readonly string[]) => JSON.stringify(values);

describe.each(process.env.LONG ? [20261130, 7, 99] : [20261130])("registers and their oracle, organisation %i", (seed) => {
  let stage: RegisterStage;
  let players: readonly Player[];
  let total = 0;

  beforeAll(async () => {
    stage = await RegisterStage.start(seed, runs(6, 24), runs(5, 12), runs(12, 1));
    players = process.env.LONG ? stage.players : stage.players.filter((_, at) => at % 3 === 0 || at === 1);
  }, 120_000);
  afterAll(async () => {
    console.log(`Registers of organisation ${seed}: ${total} decisions compared.`);
    await stage.server.close();
  });

  /** Compares in everybody's name, a few at a time; how many decisions at least. */
  async function everybody(atLeast: number, compare: (player: Player, comparison: RegisterComparison) => Promise<void>): Promise<void> {
    const comparison = new RegisterComparison(stage);
    const left = [...players];
    const work = async () => {
      for (let player = left.shift(); player; player = left.shift()) await compare(player, comparison);
    };
    await Promise.all([work(), work(), work()]);
    total += comparison.decisions;
    expect(comparison.mistakes.slice(0, 20)).toEqual([]);
    expect(comparison.decisions).toBeGreaterThan(atLeast);
  }

  const known = (player: Player) => stage.registers.filter((register) => stage.oracle.knows(stage.who(player), register));
  const unknown = (player: Player) => stage.registers.filter((register) => !stage.oracle.knows(stage.who(player), register));

  test("there is something to compare: what the oracle allows was done", () => {
    expect(stage.refused).toEqual([]);
    expect(stage.registers.some((register) => stage.oracle.isSealed(register))).toBe(true);
    expect(stage.records.length).toBeGreaterThan(stage.registers.length * 3);
  });

  test("lists of each: every record, every field, and how many", { timeout: 120_000 }, () =>
    everybody(40_000, async (player, comparison) => {
      const client = await stage.client(player);
      for (const register of known(player)) {
        const fields = list(RegisterComparison.fields(register));
        const { data, errors } = await client.ask(
          `{ rows(resource: "r/${register.slug}", fields: ${fields}, page: { limit: 100 }) { items total } }`,
        );
        const what = `${player.name} ${register.slug}`;
        comparison.decide(what, undefined, errors);
        if (data?.rows) comparison.list(what, stage.who(player), register, data.rows);
      }
    }),
  );

  test("one record after the other, tallies, and the records of all registers with what hangs on them", { timeout: 120_000 }, () =>
    everybody(800, async (player, comparison) => {
      const [client, who] = [await stage.client(player), stage.who(player)];
      const records: Answered[] = [];
      let counted = 0;
      for (let hasNext = true; hasNext; ) {
        const { list: page } = await client.get(
          `{ list: registerRecords(page: { offset: ${records.length}, limit: 100 }) { total hasNext items { id title } } }`,
        );
        records.push(...page.items);
        ({ hasNext, total: counted } = page);
      }
      const all = await client.get(
        `{ registerEvents(page: { limit: 100 }) { items { values record { id } } }
           recordLimits(page: { limit: 100 }) { items { record { id } } } registerLinks(page: { limit: 100 }) { items { record { id } targetRecord { id } } }
           registers(page: { limit: 100 }) { items { id } } }`,
      );
      const readable = stage.records.filter((record) => stage.oracle.reads(who, record)).length;
      comparison.ids(
        ...[`${player.name} registerRecords`, who, stage.records],
        records.map(({ id }) => id),
      );
      comparison.decide(`${player.name} registerRecords, total`, readable, counted);
      for (const { record, targetRecord } of [...all.registerEvents.items, ...all.recordLimits.items, ...all.registerLinks.items])
        for (const id of [record.id, ...(targetRecord ? [targetRecord.id] : [])]) {
          const one = stage.records.find((each) => each.id === id);
          comparison.decide(`${player.name} what hangs on ${one?.number}`, true, one !== undefined && stage.oracle.reads(who, one));
        }
      comparison.decide(`${player.name} told of what is personal`, false, JSON.stringify([all, records]).includes(SECRET));
      const found = all.registers.items.map(({ id }: Answered) => id);
      for (const register of stage.registers)
        comparison.decide(`${player.name} knows ${register.slug}`, stage.oracle.knows(who, register), found.includes(register.id));
      if (known(player).length === 0) return;
      const firsts = known(player).flatMap((register) => stage.records.find((record) => record.register === register) ?? []);
      for (const record of firsts.slice(0, runs(2, 99))) {
        const resource = `resource: "r/${record.register.slug}"`;
        const { record: got } = await client.get(`{ record(${resource}, id: "${record.id}", fields: ["secret", "louder", "plain"]) }`);
        const expected = {
          secret: stage.oracle.shows(who, record, "secret"),
          louder: stage.oracle.shows(who, record, "louder"),
          plain: true,
        };
        const what = `${player.name} ${record.number} alone`;
        comparison.decide(what, stage.oracle.reads(who, record), got !== null);
        if (got) comparison.decide(what, expected, { secret: got.secret !== null, louder: got.louder !== null, plain: got.plain !== null });
      }
      for (const register of known(player)) {
        const { tally } = await client.get(`{ tally(resource: "r/${register.slug}", by: ["state"]) { count } }`);
        const mine = stage.records.filter((record) => record.register === register && stage.oracle.reads(who, record));
        const sum = tally.reduce((before: number, { count }: { count: number }) => before + count, 0);
        comparison.decide(`${player.name} tally of ${register.slug}`, mine.length, sum);
      }
    }),
  );

  test("searches, and filters and orders by what is not shown in every record", { timeout: 120_000 }, () =>
    everybody(100, async (player, comparison) => {
      const [client, who] = [await stage.client(player), stage.who(player)];
      for (const text of [SECRET, "giraffe"]) {
        const { search } = await client.get(`{ search(text: "${text}", limit: 20) { resource id } }`);
        for (const { id, resource } of search as readonly Answered[]) {
          // An auditor finds events of the trail as well.
          if (resource !== "registerRecords" && !String(resource).startsWith("r/")) continue;
          const record = stage.records.find((one) => one.id === id);
          comparison.decide(
            `${player.name} finds ${text} in ${record?.number}`,
            true,
            record !== undefined && stage.oracle.reads(who, record),
          );
        }
        // Nobody finds by what is masked in some of what they read.
        if (text === SECRET) comparison.decide(`${player.name} finds by ${text}`, [], search);
      }
      for (const register of known(player).slice(0, runs(1, 99)))
        for (const field of ["secret", "louder", "plain"]) {
          const may = stage.oracle.mayUse(who, register, field);
          const resource = `resource: "r/${register.slug}"`;
          for (const asked of [
            `rows(${resource}, fields: ["id"], where: { ${field}: { contains: "z" } }) { total }`,
            `rows(${resource}, fields: ["id"], orderBy: [{ ${field}: "ASC" }]) { items }`,
            ...(field === "louder" ? [`tally(${resource}, by: ["${field}"]) { count }`] : []),
          ]) {
            const { errors } = await client.ask(`{ ${asked} }`);
            comparison.decide(`${player.name} ${asked}`, may, errors === undefined);
          }
        }
    }),
  );

  test("of registers that somebody may not know of no door tells", { timeout: 120_000 }, () =>
    everybody(30, async (player, comparison) => {
      const client = await stage.client(player);
      const told = await client.ask(
        `{ me { abilities } myRegisters registers(page: { limit: 100 }) { items { slug titles } } registerVersions(page: { limit: 100 }) { items { id register { slug } definition } }
           notifications(page: { limit: 100 }) { items { message record { number } } } auditEvents(page: { limit: 100 }) { items { subjectLabel changes command } } search(text: "oracle") { title } }`,
      );
      const words = JSON.stringify(told).toLowerCase();
      comparison.decide(`${player.name} asks`, undefined, told.errors);
      for (const register of unknown(player)) {
        const { slug, id } = register;
        const first = stage.records.find((record) => record.register === register)?.id ?? id;
        // A register that others know may say that its records refer to it.
        const tells = (name: string) => words.split(name).length - 1;
        if (stage.oracle.isSealed(register))
          comparison.decide(`${player.name} hears of ${slug}`, 0, tells(`"${slug}"`) + tells(`${slug}-0`));
        for (const asked of [
          `rows(resource: "r/SLUG", fields: ["id"]) { total }`,
          `record(resource: "r/SLUG", id: "${first}", fields: ["id"])`,
          `tally(resource: "r/SLUG", by: ["state"]) { count }`,
        ]) {
          const [there, nowhere] = [
            await client.ask(`{ ${asked.replace("SLUG", slug)} }`),
            await client.ask(`{ ${asked.replace("SLUG", "unheard-of")} }`),
          ];
          const said = ({ data, errors }: typeof there) => JSON.stringify([data, errors?.map(({ extensions }) => extensions)]);
          const plain = (text: string) => text.replace(/"requestId":"[^"]*"/g, "");
          comparison.decide(`${player.name} ${asked} of ${slug}`, plain(said(nowhere)), plain(said(there)).replaceAll(slug, "unheard-of"));
        }
        const { data } = await client.ask(`{ registerRecord(id: "${first}") { id } myRegisters(slug: "${slug}") }`);
        comparison.decide(`${player.name} by id`, [null, []], [data?.registerRecord ?? null, data?.myRegisters]);
      }
    }),
  );

  test("no definition names a sealed register to others, or somebody to act who may not read", async () => {
    const [sealed] = stage.registers.filter((register) => stage.oracle.isSealed(register));
    const [open] = stage.registers.filter((register) => !stage.oracle.isSealed(register));
    const maker = await stage.client(stage.maker);
    const ref = { key: "ref_x", label: { zh: "引用", en: "Refers to" }, of: { kind: "record", register: sealed!.slug } };
    let count = 0;
    const acting = { template: "department", fields: ["team"] };
    const tried = async (fields: readonly object[], access: object) => {
      count += 1;
      const definition = {
        ...open!.definition,
        fields: [...open!.definition.fields, ...fields],
        access: { ...open!.definition.access, ...access },
      };
      const input = { slug: `telling-${count}`, owningDepartmentId: open!.owner, definition };
      const { data, errors } = await maker.ask("mutation ($input: SaveRegisterDraftInput!) { saveRegisterDraft(input: $input) }", {
        input,
      });
      return (
        errors ?? data?.saveRegisterDraft.problems.flatMap(({ at, severity }: Record<string, string>) => (severity === "error" ? [at] : []))
      );
    };
    expect(await tried([ref], {})).toEqual([`fields.${open!.definition.fields.length}.of.register`]);
    expect(await tried([], { read: { template: "department" }, act: acting })).toEqual(["access.act.fields"]);
    expect(await tried([], { read: acting, act: acting })).toEqual([]);
  });

  test("there are at least 50,000 decisions", () => {
    expect(total).toBeGreaterThan(50_000);
  });
});
