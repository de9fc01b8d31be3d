import { expect } from "vitest";
import { hashPassword } from "../../server/identity/password.ts";
import type { Answer } from "../support/server.ts";
import { CommandDesk, heard, picture, type Why } from "./command-desk.ts";
import type { Kept } from "./touched.ts";

const PASSWORD = "a long enough password 7";
let hashed: Promise<string> | undefined;

type Data = Readonly<Record<string, unknown>>;

/** How somebody acts, and what comes of it. */
export interface How {
  /** Values without which it is refused: tried first, the first time. */
  readonly needs?: Data;
  /** Values that may be left out. */
  readonly data?: Data;
  /** The reason without which it is refused. */
  readonly reason?: string;
  /** A drawn signature and the password. */
  readonly sign?: true;
  /** Who tries before and is refused, and why. */
  readonly not?: Readonly<Record<string, Why>>;
  /** Who else could do it. */
  readonly also?: readonly string[];
  /** Who is told of it, and nobody else; not looked at where left out. */
  readonly tells?: readonly string[];
}

/** What people do with records of a register: each act with who may not, what it demands, where it leads and who is told. */
export class RecordDesk extends CommandDesk {
  private readonly triedWithout = new Set<string>();
  /** The way in which the last record was carried on. */
  protected last = "";

  /** Opens a record. `needs` are the values without which it is refused, tried first. */
  async open(by: string, needs: Data, { data = {}, not = {}, tells }: How = {}): Promise<Kept> {
    const input = { register: this.slug, data: { ...needs, ...data } };
    for (const [name, why] of Object.entries(not)) await this.openingRefused(name, input.data, why);
    if (Object.keys(needs).length > 0 && !this.triedWithout.has(Object.keys(needs).join())) {
      this.triedWithout.add(Object.keys(needs).join());
      const { at } = this.refusal(await this.give(by, "openRecord", { ...input, data }), "fieldRequired", "opening without");
      expect([...at].sort(), "what opening demands").toEqual(Object.keys(needs).sort());
      for (const key of at) this.touched.touch(`field ${key}: demanded`);
    }
    const answer = await this.give(by, "openRecord", input);
    expect(heard(answer), `${by} opens`).toBe("");
    const record = { id: answer.data?.openRecord.id } as Kept;
    await this.keep(record);
    if (tells) {
      const told = await this.newlyTold(record, "recordTold", new Map());
      expect(told, "who is told of a new record").toEqual([...tells].sort());
      for (const { who } of this.touched.definition.opening?.tells ?? []) this.touched.touchWho("opening: tells", who, tells, record);
    }
    return record;
  }

  async openingRefused(by: string, data: Data, why: Why, field?: string): Promise<void> {
    const { at } = this.refusal(await this.give(by, "openRecord", { register: this.slug, data }), why, `${by} opens`);
    if (field !== undefined) expect(at, `opening by ${by}`).toContain(field);
    if (why === "NOT_FOUND" || why === "forbidden") this.touched.touch("access: opening refused");
    if (why === "fieldRequired") for (const key of at) this.touched.touch(`field ${key}: demanded`);
    this.touchFields(why, at);
  }

  private touchFields(why: Why, at: readonly string[]): void {
    const what = why === "outsideAmong" ? "not anybody" : why === "valueTaken" || why === "valueTakenUnseen" ? "unique" : null;
    if (what) for (const key of at) this.touched.touch(`field ${key}: ${what}`);
  }

  private asked(record: Kept, transition: string, data: Data, more: Data = {}): Data {
    return { recordId: record.id, expectedVersion: record.version, transition, data, ...more };
  }

  /** Tries to carry a record on, in vain. */
  async refused(by: string, record: Kept, transition: string, why: Why, data: Data = {}, more: Data = {}): Promise<void> {
    const answer = await this.give(by, "transition", this.asked(record, transition, data, more));
    const { said, at } = this.refusal(answer, why, `${by}: ${transition}`);
    const way = this.touched.definition.transitions.find(({ key }) => key === transition);
    if (why instanceof RegExp) {
      for (const [place, { message: words }] of (way?.guards ?? []).entries())
        if (words.en === said) this.touched.touch(`${transition}: guard ${place + 1} refuses`);
    } else if (why === "fieldRequired") for (const key of at) this.touched.touch(`${transition}: demands ${key}`);
    else if (why === "reasonNeeded") this.touched.touch(`${transition}: demands reason`);
    else if (why === "balanceShort")
      for (const { key } of this.touched.definition.balances ?? []) this.touched.touch(`balance ${key}: floor`);
    else this.touched.touch(`${transition}: refused`);
    if (why === "transitionNotOneself") this.touched.touchWho(`${transition}: not by`, way?.notBy ?? [], [by], record);
    this.touchFields(why, at);
  }

  /** Carries a record on to where it has to stand then, after those tried who may not. */
  async act(by: string, record: Kept, transition: string, to: string, how: How = {}): Promise<void> {
    const { needs = {}, data = {}, reason, sign, not = {}, also = [], tells } = how;
    const more = { ...(reason === undefined ? {} : { reason }), ...(sign ? { signature: picture, password: PASSWORD } : {}) };
    if (sign) await this.withPassword(by);
    const all = { ...data, ...needs };
    for (const [name, why] of Object.entries(not)) await this.refused(name, record, transition, why, all, more);
    for (const name of also) await this.may(record, name, transition);
    if (!this.triedWithout.has(transition) && (reason !== undefined || Object.keys(needs).length > 0)) {
      this.triedWithout.add(transition);
      if (reason !== undefined) await this.refused(by, record, transition, "reasonNeeded", all, { ...more, reason: null });
      if (Object.keys(needs).length > 0) {
        const { at } = this.refusal(
          await this.give(by, "transition", this.asked(record, transition, data, more)),
          "fieldRequired",
          transition,
        );
        expect([...at].sort(), `what ${transition} demands`).toEqual(Object.keys(needs).sort());
        for (const key of at) this.touched.touch(`${transition}: demands ${key}`);
      }
    }
    const before = tells ? await this.toldOf(record.id, "recordTold") : new Map();
    const was = { ...record, data: record.data };
    const answer = await this.give(by, "transition", this.asked(record, transition, all, more));
    expect(heard(answer), `${by}: ${transition}`).toBe("");
    await this.keep(record);
    expect(record.state, `where ${transition} leads`).toBe(to);
    this.done(by, was, record, transition);
    if (tells) await this.holdTold(record, transition, tells, before);
  }

  private done(by: string, was: Kept, record: Kept, transition: string): void {
    this.last = transition;
    const way = this.touched.definition.transitions.find(({ key }) => key === transition);
    if (record.state === way?.to) this.touched.touch(`${transition}: given`);
    this.touched.touchWho(`${transition}: by`, way?.who ?? [], [by], was);
  }

  private async holdTold(record: Kept, transition: string, tells: readonly string[], before: ReadonlyMap<string, number>) {
    expect(await this.newlyTold(record, "recordTold", before), `who is told of ${transition}`).toEqual([...tells].sort());
    const way = this.touched.definition.transitions.find(({ key }) => key === transition);
    this.touched.touchWho(`${transition}: tells`, way?.tells ?? [], tells, record);
  }

  /** Touches that somebody decided as one step of an approval. */
  step(by: string, record: Kept, transition: string, band: string, place: number): void {
    const way = this.touched.definition.transitions.find(({ key }) => key === transition);
    const who = way?.approval?.steps[band]?.[place - 1]?.who ?? [];
    this.touched.touchWho(`${transition}: ${band} step ${place} by`, who, [by], record);
  }

  /** Somebody is offered to carry the record on. */
  async may(record: Kept, name: string, ...transitions: readonly string[]): Promise<void> {
    const { recordActs } = await this.ask(name, "query ($id: ID!) { recordActs(recordId: $id) }", { id: record.id });
    const offered = recordActs.transitions.map((one: { transition: string }) => one.transition);
    expect(offered, `${name} may, from ${record.state}`).toEqual(expect.arrayContaining([...transitions]));
    for (const transition of transitions) {
      const way = this.touched.definition.transitions.find(({ key }) => key === transition);
      this.touched.touchWho(`${transition}: by`, way?.who ?? [], [name], record);
    }
  }

  /** Somebody is told beforehand what still keeps the record from being carried on. */
  async unmet(record: Kept, name: string, transition: string, why: RegExp): Promise<void> {
    const { recordActs } = await this.ask(name, "query ($id: ID!) { recordActs(recordId: $id) }", { id: record.id });
    const offered = recordActs.transitions.find((one: { transition: string }) => one.transition === transition);
    const said = (offered?.unmet ?? []).map(({ en }: { en: string }) => en);
    expect(said, `what keeps ${name} from ${transition}`).toContainEqual(expect.stringMatching(why));
    const { guards = [] } = this.touched.definition.transitions.find(({ key }) => key === transition) ?? {};
    for (const [place, { message: words }] of guards.entries())
      if (why.test(words.en)) this.touched.touch(`${transition}: guard ${place + 1} refuses`);
  }

  /** Changes values of a record without carrying it on. */
  async save(by: string, record: Kept, data: Data): Promise<void> {
    const answer = await this.give(by, "saveRecord", { recordId: record.id, expectedVersion: record.version, data });
    expect(heard(answer), `${by} saves`).toBe("");
    await this.keep(record);
  }

  async savingRefused(by: string, record: Kept, data: Data, why: Why): Promise<void> {
    const { at } = this.refusal(
      await this.give(by, "saveRecord", { recordId: record.id, expectedVersion: record.version, data }),
      why,
      `${by} saves`,
    );
    this.touchFields(why, at);
  }

  /** What somebody sees of the record; null where it is not there for them. */
  async read(by: string, record: Kept, fields: readonly string[]): Promise<Record<string, any> | null> {
    const { data } = await (await this.company.client(by)).ask(
      "query ($resource: String!, $id: ID!, $fields: [JSON!]!) { record(resource: $resource, id: $id, fields: $fields) }",
      { resource: `r/${this.slug}`, id: record.id, fields },
    );
    return data?.record ?? null;
  }

  /** The record holds these values; what is worked out counts as told. */
  async holds(record: Kept, values: Data, by = this.reader): Promise<void> {
    const read = await this.read(by, record, Object.keys(values));
    expect(read, `what ${record.number} holds`).toMatchObject(values);
    for (const key of Object.keys(values)) this.touched.touch(`field ${key}: worked out`);
  }

  /** Nobody of these learns of the record. */
  async hiddenFrom(record: Kept, ...names: readonly string[]): Promise<void> {
    for (const name of names) expect(await this.read(name, record, ["number"]), `${name} reads ${record.number}`).toBeNull();
    if (names.length > 0) this.touched.touch("access: reading refused");
  }

  /** Who is shown a value with personal data, and who is not. */
  async shown(record: Kept, field: string, to: readonly string[], hidden: readonly string[]): Promise<void> {
    for (const name of to) expect((await this.read(name, record, [field]))?.[field], `${field} for ${name}`).not.toBeNull();
    for (const name of hidden) expect(await this.read(name, record, [field]), `${field} for ${name}`).toMatchObject({ [field]: null });
    if (to.length > 0 && hidden.length > 0) this.touched.touch(`field ${field}: hidden`);
  }

  /** Gives somebody the password with which they sign. */
  private async withPassword(name: string): Promise<void> {
    await this.company.client(name);
    hashed ??= hashPassword(PASSWORD);
    await this.server.sql(
      `update "credential" c set "password_hash" = $2 from "account" a where a."id" = c."account_id" and a."person_id" = $1`,
      [this.id(name), await hashed],
    );
  }

  private async signing(by: string, record: Kept, more: Data): Promise<Answer> {
    await this.withPassword(by);
    const input = { recordId: record.id, expectedVersion: record.version, signature: picture, password: PASSWORD, ...more };
    return this.give(by, "signHandover", input);
  }

  /** One party signs a handover, with all items confirmed, or refuses with a reason. */
  async sign(by: string, record: Kept, to: string, { reason, tells }: Pick<How, "reason" | "tells"> = {}): Promise<void> {
    const { handover } = this.touched.definition;
    const before = tells ? await this.toldOf(record.id, "recordTold") : new Map();
    const was = { ...record };
    const confirmed = handover?.items ?? [];
    const answer = await this.signing(by, record, reason === undefined ? { confirmed } : { confirmed: [], refuses: true, reason });
    expect(heard(answer), `${by} signs`).toBe("");
    await this.keep(record);
    expect(record.state, `after ${by} signed`).toBe(to);
    const transition = (reason === undefined ? handover?.signed : handover?.refused) ?? "";
    if (record.state !== was.state) this.done(by, was, record, transition);
    if (tells) await this.holdTold(record, transition, tells, before);
  }

  async signingRefused(by: string, record: Kept, why: Why, more: Data = {}): Promise<void> {
    const { handover } = this.touched.definition;
    const { said } = this.refusal(await this.signing(by, record, { confirmed: handover?.items ?? [], ...more }), why, `${by} signs`);
    if (why === "notAParty" || why === "NOT_FOUND") this.touched.touch("handover: refused to others");
    if (why === "confirmAllItems") this.touched.touch("handover: confirmed");
    for (const [place, { message: words }] of (handover?.guards ?? []).entries())
      if (words.en === said) this.touched.touch(`handover: guard ${place + 1} refuses`);
  }

  /** So many are told of the record anew, by the name of the kind. */
  watch = (record: Kept, kind: "recordWarned" | "recordMissed" | "recordTold" | "balanceLow") =>
    this.toldOf(record.id, kind).then((before) => () => this.newlyTold(record, kind, before));
}
