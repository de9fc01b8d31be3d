import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { pino } from "pino";
import type { AccessTemplate } from "../../schema/register/definition/access.screen.ts";
import type { RegisterDefinition } from "../../schema/register/definition/definition.screen.ts";
import type { RegisterField } from "../../schema/register/definition/field.screen.ts";
import { Chance } from "../access/chance.ts";
import { makeFrame, makePlayers, type Player } from "../access/make-organisation.ts";
import { Maker } from "../access/maker.ts";
import { Oracle } from "../access/oracle.ts";
import { store } from "../access/store.ts";
import { World } from "../access/world.ts";
import { type Client, TestServer } from "../support/server.ts";
import { type KnownRecord, type KnownRegister, RegisterOracle } from "./oracle-rules.ts";
import { type RandomWorld, randomDefinition, randomValue } from "./random-definition.ts";

/** Kinds whose values name what this organisation has none of. */
const without = new Set(["file", "signature", "provision", "document", "record", "computed"]);
/** What every personal text of a record holds: whoever finds it finds what is not for them. */
export const SECRET = "zebra";

const label = (words: string) => ({ zh: words, en: words });

/** A random definition with what could leak beside: personal words, what is made from them, and a record of another register. */
function sharpened(drawn: RegisterDefinition, slug: string, maker: string, level: string | null, other: string | null): RegisterDefinition {
  const circled = (template: AccessTemplate): AccessTemplate =>
    template.template === "circle" ? { ...template, people: [...new Set([...template.people, maker])] } : template;
  const { read, create, act, configure } = drawn.access;
  const words: RegisterField[] = [
    { key: "secret", label: label("secret"), of: { kind: "text" }, searchable: true, personal: { shownTo: [{ kind: "handler" }] } },
    { key: "louder", label: label("louder"), of: { kind: "computed", is: "secret", gives: "text" }, searchable: true },
    { key: "plain", label: label("plain"), of: { kind: "text" }, searchable: true },
    { key: "team", label: label("team"), of: { kind: "people" } },
    ...(other ? [{ key: "ref", label: label("ref"), of: { kind: "record", register: other } } as const] : []),
  ];
  const { outsideForms: _, ...kept } = drawn;
  const mayRead = new Set("fields" in read ? read.fields : []);
  // Nobody is named to act who is not named to read.
  const named = (template: AccessTemplate): AccessTemplate =>
    template.template === "department" || template.template === "involved"
      ? { ...template, fields: [...(template.fields ?? []).filter((key) => mayRead.has(key)), "team"] }
      : circled(template);
  return {
    ...kept,
    titles: { singular: label(slug), plural: label(slug) },
    numbering: `${slug.toUpperCase()}-{0001}`,
    recordTitle: slug.charCodeAt(7) % 2 === 0 ? ["plain", "louder"] : drawn.recordTitle,
    fields: [...drawn.fields.map(({ required: _required, ...field }) => field), ...words],
    access: { read: named(read), create: circled(create), act: named(act), configure: circled(configure), ...(level ? { level } : {}) },
  };
}

/** A running server with random registers and records of a random organisation, and the oracle that knows them. */
export class RegisterStage {
  readonly registers: KnownRegister[] = [];
  readonly records: KnownRecord[] = [];
  readonly oracle: RegisterOracle;
  readonly people: Oracle;
  /** What was refused of what the oracle allows. */
  readonly refused: string[] = [];
  private readonly clients = new Map<Player, Promise<Client>>();

  private constructor(
    readonly server: TestServer,
    private readonly world: World,
    readonly players: readonly Player[],
    private readonly chance: Chance,
  ) {
    this.oracle = new RegisterOracle(world);
    this.people = new Oracle(world);
  }

  static async start(seed: number, registers: number, records: number, twins: number): Promise<RegisterStage> {
    const server = await TestServer.start({}, pino({ level: "silent" }));
    const [[today] = [""]] = await server.sql<[string]>("select today()::text");
    const [world, chance] = [new World(today), new Chance(seed)];
    const make = new Maker(world, chance);
    makeFrame(make);
    const stage = new RegisterStage(server, world, makePlayers(make), chance);
    await store(server.database.reading, world);
    await stage.publish(seed, registers);
    for (const register of stage.registers) for (let place = 0; place < records; place += 1) await stage.open(seed + place, register);
    await stage.multiply(twins);
    await stage.give();
    return stage;
  }

  client(player: Player): Promise<Client> {
    const known = this.clients.get(player) ?? this.server.as(player.person);
    this.clients.set(player, known);
    return known;
  }

  /** Who makes the registers, and is in every circle. */
  get maker(): Player {
    return this.players.find(({ name }) => name === "administrator cleared")!;
  }

  who = (player: Player) => this.people.who(player.person.id);

  private ids = (entity: string) => this.world.all(entity).map(({ id }) => id);

  private get named(): RandomWorld {
    return {
      departments: this.chance.some(4, this.live),
      positions: this.chance.some(2, this.ids("Position")),
      people: this.chance.some(5, this.employed),
    };
  }

  private async run(player: Player, name: string, input: Record<string, unknown>, fields = "") {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    return (await this.client(player)).ask(`mutation ($input: ${type}!) { ${name}(input: $input) ${fields} }`, { input });
  }

  private async publish(seed: number, count: number): Promise<void> {
    const { maker } = this;
    for (let place = 0; place < count; place += 1) {
      const slug = `oracle-${String.fromCharCode(97 + (place % 26))}${place}`;
      const [drawn] = fc.sample(randomDefinition(this.named), { seed: seed + place, numRuns: 1 });
      const level = this.chance.percent(40) ? this.chance.one(this.world.all("ClassificationLevel")) : null;
      // Definitions name no sealed register: that is tried by itself.
      const open = this.registers.filter((register) => !this.oracle.isSealed(register));
      const other = open.length > 0 ? this.chance.one(open).slug : null;
      const definition = sharpened(drawn!, slug, maker.person.id, level?.id ?? null, other);
      const owner = this.chance.one(this.ids("Department"));
      const saved = (await this.run(maker, "saveRegisterDraft", { slug, owningDepartmentId: owner, definition })).data?.saveRegisterDraft;
      const { registerId = "", expectedVersion = 0, problems } = saved ?? {};
      const { errors } = await this.run(maker, "publishRegister", { registerId, expectedVersion, note: "First" }, "{ id }");
      if (errors) this.refused.push(`publish ${slug}: ${JSON.stringify([errors, problems])}`);
      else this.registers.push({ slug, id: registerId, owner, rank: level?.rank ?? 0, definition });
    }
  }

  /** Values for the fields that have any here; what names people and departments names them of this organisation. */
  private values(seed: number, register: KnownRegister): Record<string, unknown> {
    const { employed } = this;
    const some = { person: employed, department: this.live, position: this.ids("Position") };
    const data: Record<string, unknown> = {};
    for (const { key, of } of register.definition.fields) {
      if (without.has(of.kind) || of.kind === "table" || this.chance.percent(15)) continue;
      if (of.kind === "people") data[key] = this.chance.some(2, employed);
      else if (of.kind === "person" || of.kind === "department" || of.kind === "position") data[key] = this.chance.one(some[of.kind]);
      else data[key] = fc.sample(randomValue(of), { seed, numRuns: 1 })[0];
    }
    return { ...data, secret: `${SECRET} ${register.slug}`, plain: `giraffe ${register.slug}` };
  }

  private get employed(): readonly string[] {
    return this.players.filter((player) => this.who(player).roles.has("staff")).map(({ person }) => person.id);
  }

  private get live(): readonly string[] {
    return this.world
      .all("Department")
      .filter(({ archivedOn }) => archivedOn === null)
      .map(({ id }) => id);
  }

  private async open(seed: number, register: KnownRegister): Promise<void> {
    const may = this.players.filter((player) => this.oracle.creates(this.who(player), register));
    // Whoever is employed may name every colleague.
    const employed = may.filter((player) => this.who(player).roles.has("staff"));
    if (employed.length === 0) return;
    const player = this.chance.one(employed);
    const ref = register.definition.fields.find(({ key }) => key === "ref")?.of;
    const targets = this.records.filter((one) => ref?.kind === "record" && one.register.slug === ref.register);
    const readable = targets.filter((one) => this.oracle.reads(this.who(player), one));
    const data = { ...this.values(seed, register), ...(readable.length > 0 ? { ref: this.chance.one(readable).id } : {}) };
    const departmentId = this.chance.one(this.live);
    const { data: answer, errors } = await this.run(
      ...[player, "openRecord", { register: register.slug, data, departmentId }, "{ id number }"],
    );
    if (errors) this.refused.push(`${player.name} opens in ${register.slug}: ${JSON.stringify(errors)}`);
    else {
      const { id, number } = answer?.openRecord ?? {};
      this.records.push({ id, number, register, department: departmentId, creator: player.person.id, handler: null, data });
    }
  }

  /** Writes twins of each record, opened by somebody else for another department: much is compared for each question that is asked. */
  private async multiply(twins: number): Promise<void> {
    for (const record of [...this.records])
      for (let place = 0; place < twins; place += 1) {
        const twin = {
          ...{ ...record, id: randomUUID(), number: `${record.number}-${place}` },
          ...{ creator: this.chance.one(this.players).person.id, department: this.chance.one(this.live) },
        };
        const { id, number, creator, department } = twin;
        await this.server.sql(
          `insert into "register_record" select (jsonb_populate_record(r, $2)).* from "register_record" r where r."id" = $1`,
          [record.id, JSON.stringify({ id, number, creator_id: creator, department_id: department })],
        );
        this.records.push(twin);
      }
  }

  /** Gives records into the hands of anybody, and takes them as they are kept. */
  private async give(): Promise<void> {
    for (const [at, record] of this.records.entries()) {
      const handler = this.chance.percent(70) ? this.chance.one(this.players).person.id : null;
      const [[data] = [{}]] = await this.server.sql<[Record<string, unknown>]>(
        `update "register_record" set "handler_id" = $2 where "id" = $1 returning "data"`,
        [record.id, handler],
      );
      this.records[at] = { ...record, handler, data };
    }
  }
}
