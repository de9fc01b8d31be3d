import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, TestServer } from "../support/server.ts";

const NOWHERE = "0197a000-0000-7000-8000-000000000000";

/** `create("Department", "id version")` is the mutation with an input and a key. */
const command = (name: string, fields: string) =>
  `mutation ($input: ${{ archiveDepartment: "RecordVersion", archivePosition: "RecordVersion", revokeRole: "RecordVersion" }[name] ?? name[0]?.toUpperCase() + name.slice(1)}Input!, $key: String) { answer: ${name}(input: $input, idempotencyKey: $key) { ${fields} } }`;
const today = (days = 0) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date(Date.now() + days * 86_400_000));

describe("the organisation", () => {
  let server: TestServer;
  let administrator: Client;
  let staff: Client;
  beforeAll(async () => {
    server = await TestServer.start();
    const chief = await server.make.person();
    await server.make.role(chief, "administrator");
    administrator = await server.as(chief);
    staff = await server.as(await server.make.person());
  });
  afterAll(() => server.close());

  const run = async (name: string, input: object, fields = "id version", client = administrator, key: string | null = null) =>
    (await client.get(command(name, fields), { input, key })).answer;
  const refused = async (name: string, input: object, client = administrator, key: string | null = null) => {
    const [error] = (await client.ask(command(name, "id"), { input, key })).errors ?? [];
    return error && [error.extensions.code, ...(error.extensions.fields ?? []).flatMap(({ path, code }) => [path, code])];
  };
  const versioned = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });

  describe("its departments", () => {
    it("make a tree that administrators change", async () => {
      const top = await run("createDepartment", { code: "OPS", name: "Operations" });
      const head = await server.make.person();
      const below = await run(
        "createDepartment",
        { code: "OPS-1", name: " Night shift ", parentId: top.id, headId: head.id, sortOrder: 3 },
        "id version fullName depth sortOrder head { id }",
      );
      expect(below).toMatchObject({ fullName: "Operations / Night shift", depth: 2, sortOrder: 3, head: { id: head.id } });
      const moved = await run(
        "updateDepartment",
        { ...versioned(below), name: "Late shift", parentId: null, headId: null },
        "version fullName depth head { id }",
      );
      expect(moved).toEqual({ version: below.version + 1, fullName: "Late shift", depth: 1, head: null });
      const history = await server.sql<[string, Record<string, unknown>]>(
        `select "command", "changes" from "audit_event" where "subject_id" = $1 order by "sequence"`,
        [below.id],
      );
      expect(history.map(([name]) => name)).toEqual(["createDepartment", "updateDepartment"]);
      expect(history[1]?.[1]).toMatchObject({
        name: { before: "Night shift", after: "Late shift" },
        parent: { before: top.id, after: null },
      });
    });

    it("hold no circles, also when two moves at once would make one", async () => {
      const [a, b] = [
        await run("createDepartment", { code: "RING-A", name: "A" }),
        await run("createDepartment", { code: "RING-B", name: "B" }),
      ];
      expect(await refused("updateDepartment", { ...versioned(a), parentId: a.id })).toEqual([
        "INVALID",
        "input.parentId",
        "departmentCircle",
      ]);
      const answers = await Promise.all([
        refused("updateDepartment", { ...versioned(a), parentId: b.id }),
        refused("updateDepartment", { ...versioned(b), parentId: a.id }),
      ]);
      expect(answers.filter(Boolean)).toEqual([["INVALID", "input.parentId", "departmentCircle"]]);
      const [paths] = await server.sql<[number]>(`select max(cardinality("path")) from "department" where "id" = any($1)`, [[a.id, b.id]]);
      expect(paths?.[0]).toBe(2);
    });

    it("are archived only when nobody and nothing lives in them, and then take nobody", async () => {
      const parent = await run("createDepartment", { code: "OLD", name: "Old" });
      const child = await run("createDepartment", { code: "OLD-1", name: "Older", parentId: parent.id });
      const person = await server.make.person();
      const position = await server.make.position();
      const post = await run("startMembership", {
        personId: person.id,
        departmentId: child.id,
        positionId: position.id,
        primary: false,
        from: today(30),
      });
      expect(await refused("archiveDepartment", versioned(parent))).toEqual(["INVALID", "input.id", "departmentHasDepartments"]);
      expect(await refused("archiveDepartment", versioned(child))).toEqual(["INVALID", "input.id", "departmentHasPeople"]);
      await server.sql(`update "membership" set "from" = '2020-01-01', "until" = '2020-12-31' where "id" = $1`, [post.id]);
      expect((await run("archiveDepartment", versioned(child), "archivedOn")).archivedOn).toBe(today());
      await run("archiveDepartment", versioned(parent));
      expect(
        await refused("startMembership", { personId: person.id, departmentId: child.id, positionId: position.id, primary: false }),
      ).toEqual(["INVALID", "input.departmentId", "archivedReference"]);
      expect(await refused("createDepartment", { code: "NEW", name: "New", parentId: parent.id })).toEqual([
        "INVALID",
        "input.parentId",
        "archivedReference",
      ]);
      expect(await refused("archiveDepartment", { id: child.id, expectedVersion: child.version + 1 })).toEqual(["CONFLICT"]);
    });

    it("have a head who works here", async () => {
      const gone = await server.make.person({ in: null });
      expect(await refused("createDepartment", { code: "HEAD", name: "Head", headId: gone.id })).toEqual([
        "INVALID",
        "input.headId",
        "personNotActive",
      ]);
      expect(await refused("createDepartment", { code: "HEAD", name: "Head", headId: NOWHERE })).toEqual([
        "INVALID",
        "input.headId",
        "referenceMissing",
      ]);
      expect(await refused("createDeputy", { departmentId: (await server.make.department()).id, personId: gone.id })).toEqual([
        "INVALID",
        "input.personId",
        "personNotActive",
      ]);
    });

    it("name deputies for days", async () => {
      const department = await server.make.department();
      const person = await server.make.person();
      const deputy = await run(
        "createDeputy",
        { departmentId: department.id, personId: person.id, until: today(7) },
        "id version from until",
      );
      expect(deputy).toMatchObject({ from: today(), until: today(7) });
      const head = await server.as(person);
      expect((await head.get(`{ me { roles { role } } }`)).me.roles).toContainEqual({ role: "head" });
      expect(await refused("updateDeputy", { ...versioned(deputy), until: today(-1) })).toEqual([
        "INVALID",
        "input.until",
        "untilBeforeFrom",
      ]);
      await run("updateDeputy", { ...versioned(deputy), from: today(-3), until: today(-1) });
      expect((await head.get(`{ me { roles { role } } }`)).me.roles).not.toContainEqual({ role: "head" });
    });
  });

  it("refuses what is stale, malformed, missing, taken, too long or not named by the input", async () => {
    const one = await run("createDepartment", { code: "ONE", name: "One" });
    expect(await refused("updateDepartment", { ...versioned(one), expectedVersion: 7, name: "x" })).toEqual(["CONFLICT"]);
    expect(await refused("updateDepartment", { id: "7", expectedVersion: 1 })).toEqual(["INVALID", "input.id", "malformedId"]);
    expect(await refused("updateDepartment", { id: NOWHERE, expectedVersion: 1 })).toEqual(["NOT_FOUND"]);
    expect(await refused("createDepartment", { code: "ONE", name: "Two" })).toEqual(["INVALID", "input.code", "alreadyTaken"]);
    expect(await refused("createDepartment", { code: " ", name: "Two" })).toEqual(["INVALID", "input.code", "required"]);
    expect(await refused("createDepartment", { code: "TWO", name: "x".repeat(121) })).toEqual(["INVALID", "input.name", "tooLong"]);
    expect(await refused("createDepartment", { code: "TWO", name: "Two", sortOrder: 2_000_000_000 })).toEqual([
      "INVALID",
      "input.sortOrder",
      "outOfRange",
    ]);
    for (const extra of [{ archivedOn: "2020-01-01" }, { path: [] }, { version: 9 }, { id: NOWHERE }]) {
      expect(await refused("createDepartment", { code: "TWO", name: "Two", ...extra })).toEqual(["INVALID"]);
    }
    expect(await server.sql(`select 1 from "department" where "code" = 'TWO'`)).toEqual([]);
  });

  it("is changed by administrators alone", async () => {
    const department = await server.make.department();
    for (const [name, input] of [
      ["createDepartment", { code: "X", name: "X" }],
      ["updateDepartment", { id: department.id, expectedVersion: 1, name: "X" }],
      ["archiveDepartment", { id: department.id, expectedVersion: 1 }],
      ["createPosition", { code: "X", name: "X" }],
      ["createPerson", { number: "X", name: "X" }],
      ["startMembership", { personId: NOWHERE, departmentId: NOWHERE, positionId: NOWHERE }],
      ["createDeputy", { personId: NOWHERE, departmentId: NOWHERE }],
      ["grantRole", { personId: NOWHERE, role: "auditor" }],
    ] as const) {
      expect(await refused(name, input, staff), name).toEqual(["FORBIDDEN"]);
      expect(await refused(name, input, server.stranger), name).toEqual(["UNAUTHENTICATED"]);
    }
    expect(await refused("revokeRole", { id: NOWHERE, expectedVersion: 1 }, staff)).toEqual(["NOT_FOUND"]);
  });

  it("happens once under one idempotency key, also for two requests at once, and answers the same", async () => {
    const input = { code: "ONCE", name: "Once" };
    const key = "one-key";
    const ids = (await Promise.all([1, 2, 3].map(() => run("createDepartment", input, "id", administrator, key)))).map(({ id }) => id);
    expect(new Set([...ids, (await run("createDepartment", input, "id", administrator, key)).id]).size).toBe(1);
    expect(await server.sql(`select count(*)::int from "audit_event" where "subject_id" = $1`, [ids[0]])).toEqual([[1]]);
    expect(await refused("createDepartment", { ...input, name: "Other" }, administrator, key)).toEqual(["CONFLICT"]);
    expect(await refused("createPosition", input, administrator, key)).toEqual(["CONFLICT"]);
    expect(await refused("createDepartment", input, administrator, "k".repeat(121))).toEqual(["INVALID", "idempotencyKey", "tooLong"]);
    expect(await refused("createDepartment", input, staff, key)).toEqual(["FORBIDDEN"]);
  });

  it("keeps positions and people", async () => {
    const position = await run("createPosition", { code: "AGENT", name: "Agent", duties: "Answers." });
    const changed = await run("updatePosition", { ...versioned(position), duties: "" }, "id version name duties");
    expect(changed).toMatchObject({ name: "Agent", duties: null });
    const supervisor = await server.make.person();
    const person = await run(
      "createPerson",
      { number: "E-77", name: "Li Na", email: "li.na@example.com", supervisorId: supervisor.id },
      "id version name email state supervisor { id }",
    );
    expect(person).toMatchObject({ email: "li.na@example.com", state: "left", supervisor: { id: supervisor.id } });
    expect(await refused("updatePerson", { ...versioned(person), supervisorId: person.id })).toEqual([
      "INVALID",
      "input.supervisorId",
      "ownSupervisor",
    ]);
    expect(await refused("updatePerson", { ...versioned(person), email: "nobody" })).toEqual(["INVALID", "input.email", "badEmail"]);
    expect(await refused("createPerson", { number: "E-77", name: "Other" })).toEqual(["INVALID", "input.number", "alreadyTaken"]);
    const emptied = await run("updatePerson", { ...versioned(person), email: null, supervisorId: null }, "email supervisor { id } name");
    expect(emptied).toEqual({ email: null, supervisor: null, name: "Li Na" });
    const department = await server.make.department();
    const post = await run("startMembership", { personId: person.id, departmentId: department.id, positionId: position.id });
    expect(await refused("archivePosition", versioned(changed))).toEqual(["INVALID", "input.id", "positionHasPeople"]);
    await server.sql(`delete from "membership" where "id" = $1`, [post.id]);
    await run("archivePosition", versioned(changed));
    expect(await refused("startMembership", { personId: person.id, departmentId: department.id, positionId: position.id })).toEqual([
      "INVALID",
      "input.positionId",
      "archivedReference",
    ]);
  });

  it("gives posts, several at once, but one main post a day; and ends them", async () => {
    const person = await server.make.person({ in: null });
    const [department, other] = [await server.make.department(), await server.make.department()];
    const position = await server.make.position();
    const post = { personId: person.id, departmentId: department.id, positionId: position.id };
    const main = await run("startMembership", { ...post, from: today(-100) }, "id version primary current from until");
    expect(main).toMatchObject({ primary: true, current: true, until: null });
    expect(await refused("startMembership", { ...post, departmentId: other.id })).toEqual(["INVALID", "input.from", "primaryOverlaps"]);
    await run("startMembership", { ...post, departmentId: other.id, primary: false });
    expect(await refused("startMembership", { ...post, primary: false, from: today(3), until: today(2) })).toEqual([
      "INVALID",
      "input.until",
      "untilBeforeFrom",
    ]);
    expect(await refused("endMembership", { ...versioned(main), until: today(-101) })).toEqual([
      "INVALID",
      "input.until",
      "untilBeforeFrom",
    ]);
    expect(await refused("endMembership", { ...versioned(main), until: "tomorrow" })).toEqual(["INVALID", "input.until", "malformedValue"]);
    const ended = await run("endMembership", { ...versioned(main), until: today(-1) }, "id version until current");
    expect(ended).toMatchObject({ until: today(-1), current: false });
    expect(await refused("endMembership", { ...versioned(ended), until: today(5) })).toEqual(["CONFLICT"]);
    await run("startMembership", { ...post, departmentId: other.id });
  });

  it("grants roles that hold from the next request on, and takes them back", async () => {
    const person = await server.make.person();
    const department = await server.make.department();
    const client = await server.as(person);
    const held = async () => (await client.get(`{ me { roles { role departmentIds } } }`)).me.roles;
    const grant = await run(
      "grantRole",
      { personId: person.id, role: "policyEditor", departmentId: department.id },
      "id version current grantedBy { id }",
    );
    expect(grant.current).toBe(true);
    expect(await held()).toContainEqual({ role: "policyEditor", departmentIds: [department.id] });
    const auditor = await run("grantRole", { personId: person.id, role: "auditor" });
    expect(await client.codes(`{ auditEvents { items { id } } }`)).toEqual([]);
    await run("revokeRole", versioned(auditor));
    expect(await held()).not.toContainEqual(expect.objectContaining({ role: "auditor" }));
    expect((await client.ask(`{ auditEvents { items { id command } } }`)).data?.auditEvents?.items ?? []).toEqual([]);
    expect(await refused("revokeRole", { id: auditor.id, expectedVersion: auditor.version + 1 })).toEqual(["CONFLICT"]);
  });

  it("refuses roles for oneself, without sense, or twice", async () => {
    const person = await server.make.person();
    const department = await server.make.department();
    const me = (await administrator.get(`{ me { personId } }`)).me.personId;
    expect(await refused("grantRole", { personId: me, role: "auditor" })).toEqual(["FORBIDDEN"]);
    expect(await refused("grantRole", { personId: person.id, role: "staff" })).toEqual(["INVALID", "input.role", "malformedValue"]);
    expect(await refused("grantRole", { personId: person.id, role: "auditor", departmentId: department.id })).toEqual([
      "INVALID",
      "input.departmentId",
      "roleHasNoScope",
    ]);
    expect(await refused("grantRole", { personId: person.id, role: "policyEditor", departmentId: NOWHERE })).toEqual([
      "INVALID",
      "input.departmentId",
      "referenceMissing",
    ]);
    expect(await refused("grantRole", { personId: person.id, role: "auditor", until: today(-1) })).toEqual([
      "INVALID",
      "input.until",
      "untilBeforeFrom",
    ]);
    expect(await refused("grantRole", { personId: person.id, role: "auditor", from: today(-9), until: today(-1) })).toEqual([
      "INVALID",
      "input.until",
      "rolePeriodOver",
    ]);
    expect(await refused("grantRole", { personId: person.id, role: "auditor", grantedById: person.id })).toEqual(["INVALID"]);
    await run("grantRole", { personId: person.id, role: "auditor", until: today(5) });
    expect(await refused("grantRole", { personId: person.id, role: "auditor", from: today(5) })).toEqual(["CONFLICT"]);
    await run("grantRole", { personId: person.id, role: "auditor", from: today(6) });
    await server.sql(`update "department" set "archived_on" = today() where "id" = $1`, [department.id]);
    expect(await refused("grantRole", { personId: person.id, role: "policyEditor", departmentId: department.id })).toEqual([
      "INVALID",
      "input.departmentId",
      "archivedReference",
    ]);
  });

  it("keeps the last administrator, also when the last two remove each other at once", async () => {
    const me = (await administrator.get(`{ me { personId } }`)).me.personId;
    const [own] = (
      await administrator.get(
        `{ roleGrants(where: { person: { id: { eq: "${me}" } }, role: { eq: administrator } }) { items { id version } } }`,
      )
    ).roleGrants.items;
    expect(await refused("revokeRole", versioned(own))).toEqual(["CONFLICT"]);
    const second = await server.make.person();
    const other = await server.as(second);
    const theirs = await run("grantRole", { personId: second.id, role: "administrator" });
    const answers = await Promise.all([refused("revokeRole", versioned(theirs)), refused("revokeRole", versioned(own), other)]);
    expect(answers.filter(Boolean)).toHaveLength(1);
    const left = await server.sql<[string]>(`select "person_id" from "role_grant" where "role" = 'administrator' and "revoked_at" is null`);
    expect(left).toHaveLength(1);
    if (left[0]?.[0] !== me) {
      await server.sql(`update "role_grant" set "revoked_at" = null, "revoked_by_id" = null where "id" = $1`, [own.id]);
    }
  });
});
