import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditFilter } from "../../admin/evidence/audit-filter.ts";
import { sayIn } from "../../admin/i18n/text.ts";
import { eventSentence, type ToldEvent } from "../../schema/evidence/event-sentence.screen.ts";
import type { Department } from "../../schema/organisation/Department.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import { words } from "../../schema/shared/words.screen.ts";
import { codeModels } from "../../server/model/model.ts";
import { type Client, TestServer } from "../support/server.ts";

const SIGN_IN = "mutation ($login: String!, $password: String!) { signIn(login: $login, password: $password) { personId } }";
const TRAIL = `query ($where: AuditEventWhere) { auditEvents(where: $where, orderBy: [{ sequence: ASC }], page: { limit: 100 }) {
  total items { id command subjectType subjectLabel changes signInOutcome actor { name } } } }`;
const everything = { text: "", person: "", event: "", kind: "", record: "", since: "", until: "", from: "" };

type Event = ToldEvent & { readonly id: string; readonly signInOutcome: string | null; readonly actor: { readonly name: string } | null };

/** The sentence as the panel says it. */
function told(language: "zh" | "en", event: Event): string {
  const { nobody, text, label, people } = eventSentence(
    event,
    codeModels.all.find(({ description }) => description.name === event.subjectType)?.resource,
  );
  const say = (one: Parameters<typeof sayIn>[1], values = {}) => sayIn(language, one, values);
  const shares = people.map(([what, count]) => say(what, { count })).join(", ");
  const values = { label: typeof label === "string" ? label : say(label), command: event.command ?? "", people: shares };
  return `${event.command ? `${event.actor?.name ?? say(nobody)} ` : ""}${say(text, values)}`;
}

describe("the audit trail", () => {
  let server: TestServer;
  let auditor: Client;
  let administrator: Client;
  let staff: Client;
  let department: Department;
  let miaomiao: Person;

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    department = await make.department({ name: "客服中心" });
    miaomiao = await make.person({ name: "何苗苗", in: department });
    const chief = await make.person({ name: "曾国藩" });
    await make.role(chief, "administrator");
    administrator = await server.as(chief);
    const examiner = await make.person({ name: "包拯" });
    await make.role(examiner, "auditor");
    auditor = await server.as(examiner);
    staff = await server.as(miaomiao);
    await make.signInAccount(miaomiao, "correct horse battery");
  });
  afterAll(() => server.close());

  const find = async (values: Partial<typeof everything>): Promise<Event[]> =>
    (await auditor.get(TRAIL, { where: auditFilter({ ...everything, ...values }, "Asia/Shanghai") })).auditEvents.items;
  const sentences = async (values: Partial<typeof everything>, language: "zh" | "en" = "zh") =>
    (await find(values)).map((event) => told(language, event));

  it("says of a sign-in what it came to, and who is not known is nobody", async () => {
    const { login } = await server.make.accountOf(miaomiao.id);
    expect(await server.stranger.codes(SIGN_IN, { login, password: "wrong wrong wrong" })).toEqual(["UNAUTHENTICATED"]);
    expect(await server.stranger.codes(SIGN_IN, { login: "no-such-login", password: "wrong wrong wrong" })).toEqual(["UNAUTHENTICATED"]);
    expect(await server.stranger.codes(SIGN_IN, { login, password: "correct horse battery" })).toEqual([]);
    expect(await sentences({ event: "signIn" })).toEqual([
      `有人 尝试登录“${login}”，登录失败`,
      "有人 尝试登录“不存在的账号”，登录失败",
      "何苗苗 登录",
    ]);
    expect(await sentences({ event: "signIn" }, "en")).toEqual([
      `Somebody tried to sign in as ${login}: sign-in failed`,
      "Somebody tried to sign in as an account that does not exist: sign-in failed",
      "何苗苗 signed in",
    ]);
    const failed = await find({ event: "failedSignIn" });
    expect(failed.map(({ signInOutcome }) => signInOutcome)).toEqual(["refused", "refused"]);
    expect((await find({ event: "signIn" })).map(({ signInOutcome }) => signInOutcome)).toEqual(["refused", "refused", "signedIn"]);
  });

  it("says of what is asked that it was cancelled", async () => {
    const revision = await server.make.published({ title: "考勤管理办法" });
    await server.sql(
      `with a as (insert into "assignment" ("id", "kind", "revision_id", "audience", "due_on", "created_at", "updated_at")
         values (gen_random_uuid(), 'acknowledge', $1, '{"everybody": true}', current_date + 9, now(), now()) returning "id")
       insert into "obligation" ("id", "assignment_id", "person_id", "kind", "revision_id", "due_on", "created_at", "updated_at")
       select gen_random_uuid(), "id", $2, 'acknowledge', $1, current_date + 9, now(), now() from a`,
      [revision.id, miaomiao.id],
    );
    await administrator.get(`mutation ($input: WithdrawRevisionInput!) { withdrawRevision(input: $input) { id } }`, {
      input: { id: revision.id, expectedVersion: revision.version, reason: "有误" },
    });
    const [[number] = [""]] = await server.sql<[string]>(`select "number" from "policy_document" where "id" = $1`, [revision.document.id]);
    const [cancelled] = (await find({ kind: "assignments" })).filter(({ changes }) => changes?.cancelled);
    expect(told("zh", cancelled!)).toBe(`曾国藩 由此调整待办“${number} 考勤管理办法 · 第 1 版”：停止指派, 取消 1 人`);
    expect(told("en", cancelled!)).toBe(
      `曾国藩 changed by it who is asked about “${number} 考勤管理办法 · Revision 1”: the assignment ended, 1 cancelled`,
    );
    const { obligations } = await auditor.get(`{ obligations(where: { state: { eq: cancelled } }) { items { state cancelReason } } }`);
    expect(obligations.items).toEqual([{ state: "cancelled", cancelReason: "withdrawn" }]);
  });

  it("is narrowed to a person, a kind of event, a record and words", async () => {
    const create = `mutation ($input: CreatePositionInput!) { createPosition(input: $input) { id } }`;
    const { createPosition } = await administrator.get(create, { input: { code: "ZX", name: "热线坐席" } });
    await administrator.get(create, { input: { code: "ZG", name: "质检岗" } });
    const labels = async (values: Partial<typeof everything>) => (await find(values)).map(({ subjectLabel }) => subjectLabel);
    expect(await labels({ event: "createPosition" })).toEqual(["热线坐席", "质检岗"]);
    expect(await labels({ kind: "positions", record: createPosition.id })).toEqual(["热线坐席"]);
    expect(await labels({ kind: "positions" })).toEqual(["热线坐席", "质检岗"]);
    const [{ id: chief } = { id: "" }] = (await auditor.get(`{ people(where: { q: "zgf" }) { items { id } } }`)).people.items;
    expect(await labels({ person: chief, event: "createPosition" })).toHaveLength(2);
    expect(await labels({ person: miaomiao.id, event: "createPosition" })).toEqual([]);
    for (const text of ["热线", "新建了岗位 热线", "热线 zgf", "曾国藩 热线", "made 热线"])
      expect([text, await labels({ text })]).toEqual([text, ["热线坐席"]]);
    expect(await sentences({ text: "何苗苗 登录" })).toEqual(["何苗苗 登录"]);
    expect(await labels({ text: "没有这样的事" })).toEqual([]);
    expect(await labels({ event: "createPosition", since: "2999-01-01" })).toEqual([]);
  });

  it("is narrowed by what one may read of it only", async () => {
    const where = auditFilter({ ...everything, text: "热线" }, "Asia/Shanghai");
    expect(await staff.get('{ auditEvents(where: { q: "热线" }) { total } }')).toEqual({ auditEvents: { total: 0 } });
    expect(await staff.codes(TRAIL, { where })).toEqual(["INVALID"]);
    const secret = await server.make.level({ rank: 90, name: "绝密" });
    const revision = await server.make.revision({ title: "核心定价规则", level: secret });
    await server.sql(
      `insert into "audit_event" ("id", "sequence", "at", "command", "subject_type", "subject_id", "subject_label", "revision_id", "changes", "previous_hash", "hash")
       select gen_random_uuid(), max("sequence") + 1, now(), 'updateRevision', 'Revision', $1::text, '核心定价规则', $1::text::uuid, '{}', repeat('0', 64), repeat('1', 64) from "audit_event"`,
      [revision.id],
    );
    const [last] = (await find({})).slice(-1);
    expect([last?.command, last?.subjectLabel, told("en", last!)]).toEqual([
      null,
      null,
      "Something happened that is beyond your clearance",
    ]);
    for (const values of [
      { text: "核心" },
      { event: "updateRevision" },
      { record: revision.id },
      { kind: "revisions", record: revision.id },
    ])
      expect(await find(values)).toEqual([]);
    const none = (where: object) => auditor.get(TRAIL, { where }).then(({ auditEvents }) => auditEvents.items.map(({ id }: Event) => id));
    for (const where of [
      { command: { isNull: true } },
      { command: { notIn: ["signIn", "createPosition", "withdrawRevision"] } },
      { not: { subjectType: { startsWith: "" } } },
    ])
      expect(await none(where)).toContain(last?.id);
    expect(await none({ revision: { isNull: true } })).toContain(last?.id);
    expect(await none({ revision: { id: { eq: revision.id } } })).toEqual([]);
  });
});

it("a label that names words of the system names them in the reader's language, and nothing else as if it were one", () => {
  const revoked = {
    id: "",
    command: "revokeRole",
    subjectType: "RoleGrant",
    changes: null,
    signInOutcome: null,
    actor: { name: "曾国藩" },
  };
  const { zh, en } = words.GrantedRole.policyEditor;
  const event = { ...revoked, subjectLabel: "constructor · policyEditor · 客服中心" };
  expect(told("zh", event)).toContain(`constructor · ${zh} · 客服中心`);
  expect(told("en", event)).toContain(`constructor · ${en} · 客服中心`);
  expect(told("en", { ...event, subjectType: "Person" })).toContain("policyEditor");
});
