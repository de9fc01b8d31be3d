import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClassificationLevel } from "../../schema/confidentiality/ClassificationLevel.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import type { Revision } from "../../schema/policy/Revision.ts";
import { type Client, TestServer } from "../support/server.ts";

const ACTIVITY = `query ($days: Int, $personId: ID, $limit: Int) { readingActivity(days: $days, personId: $personId, limit: $limit) {
  from until total days { day openings readers unusual } readers { person { id } openings unusual highest { day openings usual } days { day openings } } } }`;

describe("who reads how much", () => {
  let server: TestServer;
  let [ann, bob]: Person[] = [];
  let plain: Revision;
  let secret: Revision;
  let secretLevel: ClassificationLevel;
  let officer: Client;
  let auditor: Client;
  let today: string;

  /** Entries as if written so many days ago, at an hour of the organisation's day. */
  const opened = (person: Person, revision: Revision, daysAgo: number, times: number, hour = 12) =>
    server.sql(
      `insert into "access_log" ("id", "at", "person_id", "document_id", "revision_id", "level_id", "way")
       select gen_random_uuid(), ((today() - $1::int) + make_interval(hours => $2)) at time zone 'Asia/Shanghai', $3, r."document_id", r."id", r."level_id", 'read'
       from "revision" r, generate_series(1, $4::int) where r."id" = $5`,
      [daysAgo, hour, person.id, times, revision.id],
    );
  const day = (daysAgo: number) => new Date(Date.parse(today) - daysAgo * 86_400_000).toISOString().slice(0, 10);
  const activity = async (client: Client, variables: Record<string, unknown> = {}) =>
    (await client.get(ACTIVITY, variables)).readingActivity;

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    await make.level();
    ann = await make.person();
    bob = await make.person();
    const confidentiality = await make.person();
    await make.role(confidentiality, "confidentialityOfficer");
    const examiner = await make.person();
    await make.role(examiner, "auditor");
    secretLevel = await make.level({ logged: true });
    plain = await make.published({});
    secret = await make.published({ level: secretLevel });
    officer = await server.as(confidentiality);
    auditor = await server.as(examiner);
    today = (await server.sql<[string]>("select today()::text"))[0]![0];
    for (const daysAgo of [20, 12, 6]) await opened(ann!, plain, daysAgo, 2);
    await opened(ann!, plain, 1, 11);
    await opened(bob!, plain, 1, 3);
    await opened(bob!, secret, 3, 4);
  });
  afterAll(() => server.close());

  it("answers each day, with those who read far more than they use to first", async () => {
    const { from, until, total, days, readers } = await activity(officer);
    expect([from, until, total, days.length]).toEqual([day(29), today, 2, 30]);
    expect(days.at(-2)).toEqual({ day: day(1), openings: 14, readers: 2, unusual: 1 });
    expect(days.at(-4)).toEqual({ day: day(3), openings: 4, readers: 1, unusual: 0 });
    expect(readers[0]).toMatchObject({
      person: { id: ann!.id },
      openings: 17,
      unusual: true,
      highest: { day: day(1), openings: 11, usual: 2 },
    });
    expect(readers[1]).toMatchObject({ person: { id: bob!.id }, openings: 7, unusual: false, highest: { openings: 4 } });
  });

  it("looks at fewer days, one reader, or the first readers", async () => {
    expect((await activity(officer, { days: 7 })).readers[0]).toMatchObject({ openings: 13, highest: { usual: 2 } });
    expect((await activity(officer, { personId: bob!.id })).readers).toMatchObject([{ person: { id: bob!.id } }]);
    expect(await activity(officer, { limit: 1 })).toMatchObject({ total: 2, readers: [{ person: { id: ann!.id } }] });
  });

  it("counts for an auditor just what their clearance reaches", async () => {
    const bobs = async () => (await activity(auditor, { personId: bob!.id })).readers[0];
    expect(await bobs()).toMatchObject({ openings: 3, days: [{ day: day(1), openings: 3 }] });
    const { items } = (
      await auditor.get(`{ accessLogs(where: { person: { id: { eq: "${bob!.id}" } } }, page: { limit: 100 }) { items { id } } }`)
    ).accessLogs;
    expect(items).toHaveLength(3);
  });

  it("counts by the organisation's day, not by that of Greenwich", async () => {
    const night = await server.make.person();
    await opened(night, plain, 2, 1, 1);
    await opened(night, plain, 2, 1, 23);
    expect((await activity(officer, { personId: night.id })).readers[0].days).toEqual([{ day: day(2), openings: 2 }]);
  });

  it("is for those who read the access log, and takes sensible numbers only", async () => {
    expect(await (await server.as(ann!)).codes(ACTIVITY)).toEqual(["FORBIDDEN"]);
    expect(await server.stranger.codes(ACTIVITY)).toEqual(["UNAUTHENTICATED"]);
    for (const variables of [{ days: 0 }, { days: 181 }, { limit: 0 }, { limit: 101 }, { personId: "x" }]) {
      expect(await officer.codes(ACTIVITY, variables), JSON.stringify(variables)).toEqual(["INVALID"]);
    }
    expect((await activity(officer, { personId: randomUUID() })).readers).toEqual([]);
  });
});
