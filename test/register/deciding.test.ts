import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RegisterDefinition } from "../../schema/register/definition/definition.screen.ts";
import type { RegisterTransition } from "../../schema/register/definition/flow.screen.ts";
import { both } from "../../schema/shared/field.screen.ts";
import { TestServer } from "../support/server.ts";
import { complaints, RegisterDesk } from "./register-desk.ts";

const approve = (values: Partial<RegisterTransition>): RegisterTransition => ({
  ...{ key: "approve", label: both("批准", "Approve"), from: ["open"], to: "closed", who: [{ kind: "head", of: "register" }] },
  ...values,
});

let server: TestServer;
let desk: RegisterDesk;

beforeAll(async () => {
  server = await TestServer.start();
  desk = await RegisterDesk.open(server);
});
afterAll(() => server.close());

/** Open and closed, nothing between them. */
const states = complaints().states.filter(({ key }) => key !== "answered");

describe("what several decide", () => {
  const opened = async (definition: Partial<RegisterDefinition>, data: Record<string, unknown> = { what: "A" }) => {
    const { slug } = await desk.register(complaints({ states, ...definition }));
    return desk.open(slug, data);
  };
  const refused = (client: Parameters<RegisterDesk["refusal"]>[0], record: any, transition = "approve") =>
    desk.refusal(client, "transition", { recordId: record.id, expectedVersion: record.version, transition });
  const person = (...names: (keyof RegisterDesk["people"])[]) => ({
    kind: "people" as const,
    people: names.map((name) => desk.people[name].id),
  });

  it("is done when all have agreed, one after the other where said, each once", async () => {
    const who = [person("clerk"), person("second", "head")];
    const record = await opened({ transitions: [approve({ who, quorum: { needs: "all", inOrder: true } })] });
    expect(await refused(desk.head, record)).toEqual({ code: "FORBIDDEN" });
    const first = await desk.give(record, "approve", desk.clerk);
    expect(first.state).toBe("open");
    expect(await refused(desk.clerk, first)).toEqual({ code: "CONFLICT" });
    const second = await desk.give(first, "approve", desk.head);
    expect(second.state).toBe("open");
    expect((await desk.give(second, "approve", desk.second)).state).toBe("closed");
  });

  it("goes by the band in which the amount lies, at, below and above its edge", async () => {
    const bands: RegisterDefinition["bands"] = [
      {
        ...{ key: "amount", label: both("金额", "Amount"), over: "amount" },
        bands: [
          { key: "small", label: both("小额", "Small"), to: { value: 500, included: true } },
          { key: "large", label: both("大额", "Large"), from: { value: 500, included: false } },
        ],
      },
    ];
    const steps = { small: [{ who: [person("clerk")] }], large: [{ who: [person("clerk")] }, { who: [person("head")] }] };
    const definition = { bands, transitions: [approve({ who: [], approval: { bands: "amount", steps } })] };
    const { slug } = await desk.register(complaints({ states, ...definition }));
    const filling = { ...definition.transitions[0]!, fields: [{ field: "amount" }] };
    const dear = await opened({ bands, transitions: [filling] }, { what: "A", amount: 501 });
    const lowered = { recordId: dear.id, expectedVersion: dear.version, transition: "approve", data: { amount: 1 } };
    expect(await desk.refusal(desk.clerk, "transition", lowered)).toEqual({ code: "CONFLICT" });
    for (const [amount, state] of [
      [499, "closed"],
      [500, "closed"],
      [501, "open"],
    ] as const) {
      const record = await desk.open(slug, { what: "A", amount });
      const given = await desk.give(record, "approve", desk.clerk);
      expect(given.state, String(amount)).toBe(state);
      if (state === "open") expect((await desk.give(given, "approve", desk.head)).state).toBe("closed");
    }
  });

  it("counts anew once the record says something else", async () => {
    const record = await opened({ transitions: [approve({ who: [person("clerk", "head")], quorum: { needs: 2 } })] });
    const first = await desk.give(record, "approve", desk.clerk);
    const changed = await desk.run(
      desk.second,
      "saveRecord",
      { recordId: record.id, expectedVersion: first.version, data: { amount: 7 } },
      "id version state",
    );
    const second = await desk.give(changed, "approve", desk.head);
    expect(second.state).toBe("open");
    expect((await desk.give(second, "approve", desk.clerk)).state).toBe("closed");
  });

  it("is nobody's own where said", async () => {
    const record = await opened({ transitions: [approve({ who: [person("clerk", "head")], notBy: [{ kind: "creator" }] })] });
    expect(await refused(desk.clerk, record)).toEqual({ code: "FORBIDDEN" });
    expect((await desk.acts(record, desk.clerk)).transitions).toEqual([]);
    expect((await desk.give(record, "approve", desk.head)).state).toBe("closed");
  });
});

describe("a handover", () => {
  const handed = async () => {
    const base = complaints();
    const { slug } = await desk.register({
      ...base,
      states: base.states.map((state) => ({ ...state, open: state.key === "open" })),
      fields: [
        ...base.fields,
        { key: "giver", label: both("交班人", "From"), of: { kind: "person" } },
        { key: "taker", label: both("接班人", "To"), of: { kind: "person" } },
      ],
      transitions: [approve({ key: "signed", who: [] }), approve({ key: "refused", to: "answered", who: [] })],
      handover: {
        ...{ state: "open", from: "giver", to: "taker", items: ["answer"], within: 10, signed: "signed", refused: "refused" },
        guards: [{ holds: "amount == null", message: both("有未结款项", "There is money left") }],
      },
    });
    return desk.open(slug, { what: "Shift", answer: "Keys", giver: desk.people.clerk.id, taker: desk.people.second.id });
  };
  const signing = (record: any, more: Record<string, unknown> = {}) => ({
    ...{ recordId: record.id, expectedVersion: record.version, confirmed: ["answer"] },
    ...more,
  });
  const sign = (client: Parameters<RegisterDesk["run"]>[0], record: any, more = {}) =>
    desk.run(client, "signHandover", signing(record, more), "id version state");

  it("is done once both have signed with their own logins, within the time", async () => {
    await server.setClock("2026-10-01 08:00");
    const record = await handed();
    expect(await desk.refusal(desk.head, "signHandover", signing(record))).toEqual({ code: "FORBIDDEN" });
    expect(await desk.refusal(desk.clerk, "signHandover", signing(record, { confirmed: [] }))).toMatchObject({ what: "confirmAllItems" });
    const first = await sign(desk.clerk, record);
    expect((await desk.acts(record, desk.second)).handover).toEqual({ mine: true, signedBy: [desk.people.clerk.id] });
    expect(await desk.refusal(desk.clerk, "signHandover", signing(first))).toEqual({ code: "CONFLICT" });
    await server.advance({ minutes: 10 });
    expect((await sign(desk.second, first)).state).toBe("closed");
  });

  it("begins anew when the time is over, is refused with a reason, and forbidden by its guards", async () => {
    await server.setClock("2026-10-02 08:00");
    const record = await handed();
    const first = await sign(desk.clerk, record);
    await server.advance({ minutes: 11 });
    const late = await sign(desk.second, first);
    expect(late.state).toBe("open");
    const spent = await desk.run(
      desk.clerk,
      "saveRecord",
      { recordId: late.id, expectedVersion: late.version, data: { amount: 1 } },
      "id version state",
    );
    expect(await desk.refusal(desk.clerk, "signHandover", signing(spent))).toMatchObject({ what: "registerSaid" });
    expect(await desk.refusal(desk.second, "signHandover", signing(spent, { refuses: true }))).toMatchObject({ what: "reasonNeeded" });
    expect((await sign(desk.second, spent, { refuses: true, reason: "Keys are missing" })).state).toBe("answered");
  });
});
