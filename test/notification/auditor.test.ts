import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assign } from "../../server/obligation/assign.ts";
import { actAs } from "../obligation/acting.ts";
import { type Client, TestServer } from "../support/server.ts";
import { MARK, toldOf } from "./reading.ts";

describe("what others are told", () => {
  let server: TestServer;
  let person: Client;
  let auditor: Client;
  let auditorId: string;

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    const head = await make.person();
    const someone = await make.person({ in: await make.department({ head }) });
    const who = await make.person();
    await make.role(who, "auditor");
    auditorId = who.id;
    const revision = await make.published({ title: "Travel" });
    const subject = { kind: "acknowledge" as const, revisionId: revision.id };
    await actAs(server, head, (tx) => assign(tx, { subject, audience: { people: [someone.id] }, due: { dueWorkingDays: 5 } }));
    person = await server.as(someone);
    auditor = await server.as(who);
  });
  afterAll(() => server.close());

  it("is read by an auditor, who is neither told of it nor takes note of it for them", async () => {
    const [told] = await toldOf(person);
    expect((await toldOf(auditor)).map(({ id }) => id)).toEqual([told!.id]);
    const own = `{ unreadNotifications notifications(where: { recipient: { id: { eq: "${auditorId}" } } }) { total } }`;
    expect(await auditor.get(own)).toEqual({ unreadNotifications: 0, notifications: { total: 0 } });
    expect(await auditor.codes(MARK, { input: { ids: [told!.id] } })).toEqual(["NOT_FOUND"]);
    expect(await auditor.get(MARK, { input: { all: true } })).toEqual({ markNotificationsRead: 0 });
    expect(await person.get("{ unreadNotifications }")).toEqual({ unreadNotifications: 1 });
  });
});
