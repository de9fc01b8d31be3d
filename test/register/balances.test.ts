import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BalanceDefinition } from "../../schema/register/definition/account.screen.ts";
import type { RegisterDefinition } from "../../schema/register/definition/definition.screen.ts";
import { both } from "../../schema/shared/field.screen.ts";
import { type Client, TestServer } from "../support/server.ts";
import { complaints, RegisterDesk } from "./register-desk.ts";

const head = [{ kind: "head", of: "register" }] as const;
const step = (key: string, from: string, to: string) => ({
  key,
  label: both(key, key),
  from: [from],
  to,
  who: [{ kind: "staff" } as const],
});
const state = (key: string) => ({ key, label: both(key, key), tone: "neutral" as const, open: true });

const cash: BalanceDefinition = {
  ...{ key: "cash", label: both("备用金", "Petty cash"), per: ["box"], unit: "money", floor: 0, period: "month" },
  entries: [
    { key: "paid", state: "booked", way: "in", amount: "amount", when: "way == 'in'" },
    { key: "spent", state: "booked", way: "out", amount: "amount", when: "way == 'out'" },
  ],
  low: { value: 50, tells: [...head] },
  closedBy: [{ kind: "members", of: "register" }],
};

/** Slips that pay into boxes and out of them. */
const slips = (balance: Partial<BalanceDefinition> = {}): RegisterDefinition =>
  complaints({
    fields: [
      { key: "what", label: both("事由", "What"), of: { kind: "text" }, required: true },
      { key: "amount", label: both("金额", "Amount"), of: { kind: "money" } },
      { key: "box", label: both("钱箱", "Box"), of: { kind: "text" } },
      { key: "way", label: both("收支", "Way"), of: { kind: "text" } },
    ],
    states: [state("noted"), state("booked"), { ...state("struck"), open: false }],
    transitions: [step("book", "noted", "booked"), step("back", "booked", "noted"), step("strike", "booked", "struck")],
    access: { ...complaints().access, act: { template: "everybody" } },
    balances: [{ ...cash, ...balance }],
  });

describe("balances of registers", () => {
  let server: TestServer;
  let desk: RegisterDesk;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await RegisterDesk.open(server);
    await server.setClock("2026-10-12 08:00");
  });
  afterAll(() => server.close());

  const slipsOf = (balance: Partial<BalanceDefinition> = {}) => desk.register(slips(balance));
  const slip = (slug: string, way: "in" | "out", amount: string, box = "A") => desk.open(slug, { what: "slip", way, amount, box });
  const entriesOf = async (registerId: string, client: Client = desk.head): Promise<any[]> =>
    (
      await client.get(
        `query ($id: ID!) { balanceEntries(where: { register: { id: { eq: $id } } }, orderBy: [{ at: ASC }, { ordinal: ASC }], page: { limit: 100 }) {
          items { id ordinal key kind what way amount sum period latest reversed reason record { id } reverses { id } } } }`,
        { id: registerId },
      )
    ).balanceEntries.items;
  const give = (record: any, transition: string, client: Client = desk.clerk) =>
    client.ask(`mutation ($input: TransitionInput!) { transition(input: $input) { id version } }`, {
      input: { recordId: record.id, expectedVersion: record.version, transition },
    });

  it("stand where an independent calculation puts them, whatever is booked, and say how much is left", async () => {
    const { slug, id } = await slipsOf();
    const sums = new Map<string, number>();
    for (let count = 0; count < 24; count += 1) {
      const [way, box] = [count % 3 === 0 ? ("in" as const) : ("out" as const), count % 5 < 3 ? "A" : "B"];
      const cents = 1 + Math.floor(Math.random() * 20_000);
      const record = await slip(slug, way, (cents / 100).toFixed(2), box);
      const { errors } = await give(record, "book");
      const before = sums.get(box) ?? 0;
      if (way === "out" && cents > before) {
        expect(errors?.[0]?.extensions?.fields).toMatchObject([{ path: "input.transition", code: "balanceShort" }]);
        expect(errors?.[0]?.extensions?.fields?.[0]?.message).toContain((before / 100).toFixed(2));
      } else {
        expect(errors).toBeUndefined();
        sums.set(box, before + (way === "in" ? cents : -cents));
      }
    }
    const latest = (await entriesOf(id)).filter((one) => one.latest);
    expect(latest.map(({ sum }) => sum).sort()).toEqual([...sums.values()].map((cents) => (cents / 100).toFixed(2)).sort());
  });

  it("never fall below their floor, however many book at once", async () => {
    const { slug, id } = await slipsOf();
    await give(await slip(slug, "in", "100.00"), "book");
    const records: any[] = [];
    for (let count = 0; count < 16; count += 1) records.push(await slip(slug, "out", "30.00"));
    const answers = await Promise.all(records.map((record) => give(record, "book")));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(3);
    const entries = await entriesOf(id);
    expect(entries.map(({ ordinal, sum }) => [ordinal, sum]).sort()).toEqual([
      [1, "100.00"],
      [2, "70.00"],
      [3, "40.00"],
      [4, "10.00"],
    ]);
    const { notifications } = await desk.head.get(`{ notifications { items { kind record { id } } } }`);
    expect(
      notifications.items.filter(({ kind, record }: any) => kind === "balanceLow" && records.some(({ id }) => id === record.id)),
    ).toHaveLength(1);
  });

  it("are taken back by an entry of its own, once, for a reason, and never edited", async () => {
    const { slug, id } = await slipsOf();
    await give(await slip(slug, "in", "100.00"), "book");
    await give(await slip(slug, "out", "30.00"), "book");
    const [paid, spent] = await entriesOf(id);
    const reverse = (entryId: string, client: Client) => desk.refusal(client, "reverseEntry", { entryId, reason: "Wrong" });
    expect(await reverse(spent.id, desk.outsider)).toEqual({ code: "NOT_FOUND" });
    expect(await reverse(paid.id, desk.clerk)).toMatchObject({ code: "INVALID", path: "input.entryId", what: "balanceShort" });
    expect(await reverse(spent.id, desk.clerk)).toEqual({ code: "none" });
    expect(await reverse(spent.id, desk.clerk)).toMatchObject({ code: "CONFLICT" });
    const entries = await entriesOf(id);
    expect(entries[2]).toMatchObject({ kind: "reversed", way: "in", sum: "100.00", reason: "Wrong", reverses: { id: spent.id } });
    expect(entries[1]).toMatchObject({ reversed: true, sum: "70.00" });
    await expect(server.sql(`update balance_entry set hundredths = 1`)).rejects.toThrow();
    await expect(server.sql(`delete from balance_entry`)).rejects.toThrow();
  });

  it("book a record once while it says the same, again where it says otherwise, and nothing of one that was struck", async () => {
    const { slug, id } = await slipsOf();
    const record = await slip(slug, "in", "100.00");
    await give(record, "book");
    const at = async () => (await desk.head.get(`{ registerRecord(id: "${record.id}") { id version } }`)).registerRecord;
    await give(await at(), "back");
    await give(await at(), "book");
    expect((await entriesOf(id)).map(({ sum }) => sum)).toEqual(["100.00"]);
    await give(await at(), "back");
    const { version } = await at();
    await desk.run(desk.clerk, "saveRecord", { recordId: record.id, expectedVersion: version, data: { amount: "80.00" } }, "id");
    await give(await at(), "book");
    expect((await entriesOf(id)).at(-1)).toMatchObject({ sum: "80.00" });
    await give(await at(), "strike");
    expect((await entriesOf(id)).at(-1)).toMatchObject({ kind: "reversed", sum: "0.00" });
  });

  const sumsOf = async (slug: string, period: string | null = null, client: Client = desk.head): Promise<any> =>
    (await client.get(`query ($slug: String!, $period: String) { registerBalances(register: $slug, period: $period) }`, { slug, period }))
      .registerBalances;

  it("book a record at opening and follow it while it is changed, but not what somebody took back by hand", async () => {
    const { slug, id } = await desk.register({
      ...slips(),
      states: [state("booked"), state("noted")],
      transitions: [step("back", "booked", "noted"), step("book", "noted", "booked")],
    });
    const record = await slip(slug, "in", "100.00");
    expect((await entriesOf(id)).map(({ sum }) => sum)).toEqual(["100.00"]);
    const save = (version: number, data: object) =>
      desk.run(desk.clerk, "saveRecord", { recordId: record.id, expectedVersion: version, data }, "id version");
    const { version } = await save(record.version, { amount: "80.00" });
    expect((await entriesOf(id)).map(({ kind, sum }) => [kind, sum])).toEqual([
      ["booked", "100.00"],
      ["booked", "180.00"],
      ["reversed", "80.00"],
    ]);
    const moved = await save(version, { box: "B" });
    expect((await sumsOf(slug)).sums.map(({ values, sum }: any) => [values[0].title, sum]).sort()).toEqual([
      ["A", "0.00"],
      ["B", "80.00"],
    ]);
    const [last] = (await entriesOf(id)).filter(({ kind, reversed }) => kind === "booked" && !reversed);
    await desk.run(desk.clerk, "reverseEntry", { entryId: last.id, reason: "Twice" }, "id");
    await save(moved.version, { what: "Another word" });
    const after = await entriesOf(id);
    expect(after.filter(({ kind, reversed }) => kind === "booked" && !reversed)).toEqual([]);
    expect(after.filter(({ reason }) => reason === "Twice")).toHaveLength(1);
    expect(
      await desk.refusal(desk.clerk, "openRecord", { register: slug, data: { what: "x", way: "out", amount: "1.00", box: "B" } }),
    ).toMatchObject({
      ...{ path: "input.data", what: "balanceShort" },
    });
  });

  it("are booked by hand, or as counted, by whom the register names, with a reason", async () => {
    const { slug, id } = await slipsOf({ byHand: [...head] });
    const book = { register: slug, balance: "cash", of: { box: "A" }, amount: "25.50", reason: "Opening" };
    expect(await desk.refusal(desk.clerk, "bookBalance", book)).toMatchObject({ code: "FORBIDDEN" });
    expect(await desk.refusal(desk.head, "bookBalance", { ...book, of: {} })).toMatchObject({
      path: "input.of.box",
      what: "fieldRequired",
    });
    expect(await desk.refusal(desk.head, "bookBalance", { ...book, of: { box: "A", what: "x" } })).toMatchObject({ path: "input.of.what" });
    for (const amount of ["-1", "0", "1.005", "1e3"])
      expect(await desk.refusal(desk.head, "bookBalance", { ...book, amount })).toMatchObject({
        path: "input.amount",
        what: "balanceAmount",
      });
    await desk.run(desk.head, "bookBalance", book, "id");
    expect(await desk.refusal(desk.head, "bookBalance", { ...book, takes: true, amount: "25.51" })).toMatchObject({ what: "balanceShort" });
    await give(await slip(slug, "in", "10.00"), "book");
    await desk.run(desk.head, "bookBalance", { ...book, counted: true, amount: "30", reason: "Counted" }, "id");
    const entries = await entriesOf(id);
    expect(entries.map(({ kind, way, amount, sum, record }) => [kind, way, amount, sum, record === null])).toEqual([
      ["byHand", "in", "25.50", "25.50", true],
      ["booked", "in", "10.00", "35.50", false],
      ["byHand", "out", "5.50", "30.00", true],
    ]);
    await desk.run(desk.head, "reverseEntry", { entryId: entries[2].id, reason: "Found it" }, "id");
    expect((await sumsOf(slug)).sums).toMatchObject([{ sum: "35.50", left: "35.50", low: true, values: [{ title: "A" }] }]);
    // What a person sees in part has no sum for them.
    expect(await entriesOf(id, desk.outsider)).toEqual([]);
    expect((await sumsOf(slug, null, desk.outsider)).sums).toEqual([]);
  });

  it("are closed one period after the other, for good, and the next begins with what is left", async () => {
    await server.setClock("2026-10-12 08:00");
    const { slug, id } = await slipsOf();
    await give(await slip(slug, "in", "100.00"), "book");
    await server.setClock("2026-11-10 08:00");
    await give(await slip(slug, "out", "30.00"), "book");
    const close = (period: string) => ({ register: slug, balance: "cash", period });
    expect(await desk.refusal(desk.outsider, "closePeriod", close("2026-10"))).toMatchObject({ code: "FORBIDDEN" });
    for (const period of ["2026-12", "2026-13", "2026", "x"])
      expect(await desk.refusal(desk.clerk, "closePeriod", close(period))).toMatchObject({ path: "input.period", what: "periodToCome" });
    expect(await desk.refusal(desk.clerk, "closePeriod", close("2026-11"))).toMatchObject({ what: "periodBefore" });
    await desk.run(desk.clerk, "closePeriod", close("2026-10"), "id");
    expect(await desk.refusal(desk.clerk, "closePeriod", close("2026-10"))).toMatchObject({ code: "CONFLICT" });
    await give(await slip(slug, "out", "5.00"), "book");
    await desk.run(desk.clerk, "closePeriod", close("2026-11"), "id");
    const late = await slip(slug, "out", "1.00");
    expect((await give(late, "book")).errors?.[0]?.extensions?.fields).toMatchObject([{ path: "input.transition", code: "balanceClosed" }]);
    const [paid] = await entriesOf(id);
    expect(await desk.refusal(desk.clerk, "reverseEntry", { entryId: paid.id, reason: "No" })).toMatchObject({ what: "balanceClosed" });
    await server.setClock("2026-12-01 00:00");
    await give(late, "book");
    const figures = async (period: string) => {
      const [{ opening, in: came, out, sum }] = (await sumsOf(slug, period)).sums;
      return [opening, came, out, sum];
    };
    expect(await figures("2026-10")).toEqual(["0.00", "100.00", "0.00", "100.00"]);
    expect(await figures("2026-11")).toEqual(["100.00", "0.00", "35.00", "65.00"]);
    expect(await figures("2026-12")).toEqual(["65.00", "0.00", "1.00", "64.00"]);
    expect(await sumsOf(slug)).toMatchObject({
      now: "2026-12",
      closed: [{ period: "2026-11" }, { period: "2026-10" }],
      may: { close: true, book: false },
    });
    await expect(server.sql(`delete from balance_period`)).rejects.toThrow();
    await server.setClock("2026-10-12 08:00");
  });

  it("begin each period with its allowance, and lose what does not carry over", async () => {
    const { slug, id } = await slipsOf({ allowance: { amount: 500, carriesOver: false } });
    await give(await slip(slug, "out", "120.00"), "book");
    await server.setClock("2026-12-01 08:00");
    await give(await slip(slug, "out", "20.00"), "book");
    expect((await entriesOf(id)).map(({ kind, period, sum }) => [kind, period, sum])).toEqual([
      ["allowance", "2026-10", "500.00"],
      ["booked", "2026-10", "380.00"],
      ["lapsed", "2026-12", "0.00"],
      ["allowance", "2026-12", "500.00"],
      ["booked", "2026-12", "480.00"],
    ]);
  });
});
