import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { obligationState } from "../../schema/obligation/obligation.sql.ts";
import { loadDemo } from "../../seeds/load-demo.ts";
import { readAccounts } from "../../seeds/seed-files.ts";
import type { DemoLanguage } from "../../seeds/seed-types.ts";
import { loadConfig } from "../../server/config.ts";
import { TestServer } from "../support/server.ts";

const SIGN_IN = "mutation ($login: String!, $password: String!) { signIn(login: $login, password: $password) { account { login } } }";

/** What the company must have at least. */
const expected = {
  zh: { departments: 14, active: 118, documents: 14, revisions: 22, courses: 4, screens: 4, views: 8 },
  en: { departments: 5, active: 28, documents: 5, revisions: 8, courses: 2, screens: 4, views: 8 },
} as const;

const everyState = {
  zh: ["cancelled", "done", "open", "overdue", "suspended", "waived"],
  en: ["cancelled", "done", "open", "overdue", "waived"],
} as const;

describe.each(["zh", "en"] as const)("the demo company in %s", (language: DemoLanguage) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({}, undefined, `${language} demo`);
  }, 300_000);
  afterAll(() => server.close());

  const count = async (text: string) => (await server.sql<[number]>(`select count(*)::int from ${text}`))[0]?.[0] ?? 0;

  test("has departments, people, regulations, courses and screens", async () => {
    const { departments, active, documents, revisions, courses, screens, views } = expected[language];
    const current = `exists (select 1 from "membership" m where m."person_id" = p."id" and m."from" <= today() and coalesce(m."until", today()) >= today())`;
    expect(await count(`"department"`)).toBeGreaterThanOrEqual(departments);
    expect(await count(`"person" p where ${current}`)).toBeGreaterThanOrEqual(active);
    expect(await count(`"policy_document"`)).toBeGreaterThanOrEqual(documents);
    expect(await count(`"revision" r where exists (select 1 from "provision" v where v."revision_id" = r."id")`)).toBeGreaterThanOrEqual(
      revisions,
    );
    expect(await count(`"revision" r where not exists (select 1 from "provision" v where v."revision_id" = r."id")`)).toBe(0);
    expect(await count(`"course" c where exists (select 1 from "quiz_question" q where q."course_id" = c."id")`)).toBeGreaterThanOrEqual(
      courses,
    );
    expect(await count(`(select distinct "department_id" from "screen" where "published_id" is not null) x`)).toBe(screens);
    expect(await count(`"saved_view"`)).toBe(views);
  });

  test("has obligations in every state", async () => {
    const rows = await server.sql<[string]>(`select distinct ${obligationState("o")} as "state" from "obligation" o order by 1`);
    expect(rows.map(([state]) => state)).toEqual(everyState[language]);
  });

  test("lets each account in, and prints it with its password", async () => {
    for (const { login, password } of readAccounts(language)) {
      expect(await server.stranger.get(SIGN_IN, { login, password })).toEqual({ signIn: { account: { login } } });
    }
  });

  test("has a past in order that ends before now, and leaves the machine's clock behind", async () => {
    expect(await server.sql(`select rulebook_now() = now()`)).toEqual([[true]]);
    const made = await server.sql(`select count(distinct "created_at"::date) > 5 from "obligation"`);
    expect(made).toEqual([[true]]);
    const rows = await server.sql<[boolean]>(
      `select "at" >= lag("at", 1, "at") over (order by "sequence") and "at" <= now() from "audit_event" order by "sequence"`,
    );
    expect(rows.length).toBeGreaterThan(300);
    expect(rows.filter(([inOrder]) => !inOrder)).toEqual([]);
  });

  test("has sessions of courses that were held, are to come and were cancelled, with who was there and what was corrected", async () => {
    const sessions = `"training_session" s where s."cancelled_at" is`;
    expect(await count(`${sessions} null and s."starts_at" > now()`)).toBeGreaterThan(0);
    expect(await count(`${sessions} not null and s."cancel_reason" <> ''`)).toBeGreaterThan(0);
    const present = `exists (select 1 from "attendance" a where a."session_id" = s."id" and a."present")`;
    expect(await count(`${sessions} null and s."starts_at" < now() and ${present}`)).toBeGreaterThan(0);
    expect(await count(`${sessions} null and s."starts_at" < now() and not ${present}`)).toBe(0);
    expect(await count(`"attendance" where "corrects_id" is not null and not "present"`)).toBeGreaterThan(0);
  });

  test("has evidence that verifies", async () => {
    const [row] = await server.sql<[string]>(`select "person_id" from "account" where "login" = 'auditor'`);
    const auditor = await server.as({ id: row?.[0] ?? "" });
    expect(await auditor.get("{ verifyEvidence { ok problems { code } } }")).toEqual({ verifyEvidence: { ok: true, problems: [] } });
  });

  test("has an access log in which somebody read far more than usual this week", async () => {
    const [row] = await server.sql<[string]>(`select "person_id" from "account" where "login" = 'officer'`);
    const officer = await server.as({ id: row?.[0] ?? "" });
    const { readingActivity } = await officer.get("{ readingActivity(days: 7) { total readers { unusual highest { openings usual } } } }");
    expect(readingActivity.total).toBeGreaterThan(1);
    expect(readingActivity.readers.filter(({ unusual }: { unusual: boolean }) => unusual)).toHaveLength(1);
    expect(readingActivity.readers[0].highest.openings).toBeGreaterThan(3 * readingActivity.readers[0].highest.usual);
  });

  test("has told people what is asked, due and reminded of, and some have not looked yet", async () => {
    const rows = await server.sql<[string, boolean]>(`select "kind", bool_or("read_at" is null) from "told" group by "kind" order by 1`);
    const kinds = new Map(rows);
    for (const kind of ["asked", "dueSoon", "overdue", "reminder"]) expect(kinds.get(kind), kind).toBe(true);
    expect(await count(`"told" where "day" < today() - 180`)).toBe(0);
    expect(await count(`"told" where "created_at" > now()`)).toBe(0);
  });

  test("is left alone by the next start", async () => {
    const before = await count(`"audit_event"`);
    const accounts = await loadDemo(server.database, loadConfig({}), language);
    expect(await count(`"audit_event"`)).toBe(before);
    expect(accounts.map(({ login }) => login)).toEqual(readAccounts(language).map(({ login }) => login));
  });
});

describe("a demo company that could not be finished", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.close());

  test("leaves nothing behind, and names what went wrong", { timeout: 120_000 }, async () => {
    await server.sql(`alter table "acknowledgement" add constraint "broken" check (false)`);
    await expect(loadDemo(server.database, loadConfig({}), "en")).rejects.toThrow(/could not acknowledge/);
    for (const table of ["organisation", "person", "account", "obligation", "audit_event"]) {
      expect(await server.sql(`select 1 from "${table}" limit 1`)).toEqual([]);
    }
  });
});
