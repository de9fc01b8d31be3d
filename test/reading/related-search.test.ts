import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Person } from "../../schema/organisation/Person.ts";
import { type Client, TestServer } from "../support/server.ts";

describe("the search of a list", () => {
  let server: TestServer;
  let auditor: Client;
  let head: Client;
  let miaomiao: Person;

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    const [service, finance] = [
      await make.department({ name: "客服中心", code: "KF" }),
      await make.department({ name: "财务部", code: "CW" }),
    ];
    const manager = await make.person({ name: "曾国藩", in: service });
    service.head = manager;
    miaomiao = await make.person({ name: "何苗苗", number: "ＡＢ－０７", in: service });
    const other = await make.person({ name: "欧阳修", in: finance });
    const examiner = await make.person({ name: "包拯", in: finance });
    await make.role(examiner, "auditor");
    auditor = await server.as(examiner);
    head = await server.as(manager);
    const document = await make.document({ number: "KF-2025-001", owningDepartment: service });
    const revision = await make.published({ document, title: "考勤管理办法" });
    const course = await make.course({ title: "信息安全入门" });
    for (const person of [miaomiao, other]) {
      const client = await server.as(person);
      const acknowledge = `mutation ($input: AcknowledgeInput!) { acknowledge(input: $input) { id } }`;
      const input = { revisionId: revision.id, checksum: revision.checksum, language: "zh", confirmedBy: "button" };
      await client.get(acknowledge, { input });
      await server.sql(
        `with a as (insert into "assignment" ("id", "kind", "course_id", "audience", "due_on", "created_at", "updated_at")
           values (gen_random_uuid(), 'train', $1, '{}', current_date + 9, now(), now()) returning "id")
         insert into "obligation" ("id", "assignment_id", "person_id", "kind", "course_id", "due_on", "created_at", "updated_at")
         select gen_random_uuid(), "id", $2, 'train', $1, current_date + 9, now(), now() from a`,
        [course.id, person.id],
      );
    }
    await make.role(miaomiao, "policyEditor", service);
  });
  afterAll(() => server.close());

  const find = async (client: Client, list: string, type: string, fields: string, where: object) =>
    (await client.get(`query ($where: ${type}Where) { list: ${list}(where: $where) { items { ${fields} } } }`, { where })).list.items;
  const people = async (client: Client, list: string, type: string, q: string) =>
    (await find(client, list, type, "person { name }", { q })).map(({ person }: { person: { name: string } }) => person.name).sort();

  it.each([
    ["acknowledgements", "Acknowledgement"],
    ["obligations", "Obligation"],
    ["accounts", "Account"],
    ["memberships", "Membership"],
  ])("finds %s by the person: name, sound, number, folded", async (list, type) => {
    for (const q of ["何苗苗", "何　苗苗", "hmm", "hemiaomiao", "ab-07", "苗苗 ab"])
      expect([q, await people(auditor, list, type, q)]).toEqual([q, ["何苗苗"]]);
    expect(await people(auditor, list, type, "何苗苗 欧阳")).toEqual([]);
    expect(await people(auditor, list, type, "没有此人")).toEqual([]);
  });

  it("finds them by department, document and course", async () => {
    expect(await people(auditor, "acknowledgements", "Acknowledgement", "客服 hmm")).toEqual(["何苗苗"]);
    expect(await people(auditor, "acknowledgements", "Acknowledgement", "cwb")).toEqual(["欧阳修"]);
    for (const q of ["kf-2025-001", "考勤", "kqgl"])
      expect([q, await people(auditor, "acknowledgements", "Acknowledgement", q)]).toEqual([q, ["何苗苗", "欧阳修"].sort()]);
    for (const q of ["信息安全", "xxaq"]) expect(await people(auditor, "obligations", "Obligation", q)).toHaveLength(2);
    expect(await people(auditor, "roleGrants", "RoleGrant", "何苗苗")).toEqual(["何苗苗"]);
  });

  it("is what is counted, exported and selected as well", async () => {
    const where = { q: "何苗苗" };
    const { tally, selectRows, exportRows } = await auditor.get(
      `query ($where: JSON) {
        tally(resource: "acknowledgements", by: ["department.name"], where: $where) { values count }
        selectRows(resource: "acknowledgements", where: $where) { id }
        exportRows(resource: "acknowledgements", format: CSV, fields: ["receiptNumber"], where: $where) { rows }
      }`,
      { where },
    );
    expect(tally).toEqual([{ values: ["客服中心"], count: 1 }]);
    expect([selectRows.length, exportRows.rows]).toEqual([1, 1]);
  });

  it("finds nothing by people whom one may not read", async () => {
    const [mine] = await find(await server.as(miaomiao), "acknowledgements", "Acknowledgement", "id", { q: "何苗苗" });
    expect(mine).toBeDefined();
    expect(await people(head, "acknowledgements", "Acknowledgement", "何苗苗")).toEqual(["何苗苗"]);
    // Who has left is no colleague: their own receipts stay, and say nothing of them to others by any word.
    await server.sql(`update "membership" set "until" = current_date - 1 where "person_id" = $1`, [miaomiao.id]);
    expect(await find(await server.as(miaomiao), "acknowledgements", "Acknowledgement", "id", { q: "何苗苗" })).toEqual([]);
    expect(await people(auditor, "acknowledgements", "Acknowledgement", "何苗苗")).toEqual(["何苗苗"]);
  });

  it("keeps the record's own words apart for whoever picks one", async () => {
    const names = async (where: object) =>
      (await find(auditor, "departments", "Department", "name", where)).map(({ name }: { name: string }) => name).sort();
    const people = async (where: object) => (await find(auditor, "people", "Person", "name", where)).length;
    expect(await names({ ownWords: "客服" })).toEqual(["客服中心"]);
    expect(await people({ q: "客服" })).toBeGreaterThan(0);
    expect(await people({ ownWords: "客服" })).toBe(0);
    const { search } = await auditor.get(`{ search(text: "何苗苗") { resource } }`);
    expect(search).toEqual([{ resource: "people" }]);
  });

  it("looks at no more than a statement may", async () => {
    const where = { or: Array.from({ length: 20 }, () => ({ q: "a b c d e f g h" })) };
    const { errors } = await auditor.ask(`query ($where: NotificationWhere) { notifications(where: $where) { total } }`, { where });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "INVALID", fields: [{ code: "searchesTooMuch" }] });
  });
});
