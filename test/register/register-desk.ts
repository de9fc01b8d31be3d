import type { Department } from "../../schema/organisation/Department.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import type { RegisterDefinition } from "../../schema/register/definition/definition.screen.ts";
import { both } from "../../schema/shared/field.screen.ts";
import type { Client, TestServer } from "../support/server.ts";

const everybody = { template: "everybody" } as const;
const department = { template: "department" } as const;

/** A complaint register: answered within the department, closed by its head, sent back, struck. */
export const complaints = (values: Partial<RegisterDefinition> = {}): RegisterDefinition => ({
  format: 1,
  titles: { singular: both("投诉", "Complaint"), plural: both("投诉", "Complaints") },
  numbering: "TS-{yyyy}-{0001}",
  recordTitle: ["what"],
  sections: [],
  fields: [
    { key: "what", label: both("事由", "What"), of: { kind: "text" }, required: true, searchable: true },
    { key: "amount", label: both("金额", "Amount"), of: { kind: "number" } },
    { key: "twice", label: both("两倍", "Twice"), of: { kind: "computed", is: "amount * 2.0", gives: "number" } },
    { key: "who", label: both("相关人员", "Who"), of: { kind: "person" } },
    { key: "phone", label: both("电话", "Phone"), of: { kind: "phone" }, personal: { shownTo: [{ kind: "handler" }] } },
    { key: "answer", label: both("答复", "Answer"), of: { kind: "longText" } },
    { key: "ticket", label: both("单号", "Ticket"), of: { kind: "text" }, unique: true },
  ],
  states: [
    { key: "open", label: both("待处理", "Open"), tone: "dueSoon", open: true },
    { key: "answered", label: both("已答复", "Answered"), tone: "scheduled", open: true, frozen: ["what"] },
    { key: "closed", label: both("已办结", "Closed"), tone: "done", open: false, frozen: "all" },
  ],
  transitions: [
    {
      ...{ key: "answer", label: both("答复", "Answer"), from: ["open"], to: "answered", who: [{ kind: "members", of: "register" }] },
      ...{ fields: [{ field: "answer", required: true }], handler: "actor" },
    },
    {
      ...{ key: "close", label: both("办结", "Close"), from: ["answered"], to: "closed", who: [{ kind: "head", of: "register" }] },
      ...{ notBy: [{ kind: "handler" }] },
      guards: [{ holds: "amount == null || amount < 500.0", message: both("金额不小于500", "Not from 500 on") }],
    },
    {
      key: "back",
      label: both("退回", "Send back"),
      from: ["answered"],
      to: "open",
      who: [{ kind: "head", of: "register" }],
      reason: "required",
      minor: true,
    },
  ],
  access: { read: department, create: everybody, act: department, configure: department },
  ...values,
});

/** A small organisation with a department that runs registers, each at a browser of their own. */
export class RegisterDesk {
  private count = 0;

  private constructor(
    readonly server: TestServer,
    readonly department: Department,
    readonly people: Readonly<Record<"head" | "clerk" | "second" | "outsider" | "administrator" | "auditor", Person>>,
    readonly head: Client,
    readonly clerk: Client,
    readonly second: Client,
    readonly outsider: Client,
    readonly administrator: Client,
    readonly auditor: Client,
  ) {}

  static async open(server: TestServer): Promise<RegisterDesk> {
    const { make } = server;
    const [own, other] = [await make.department(), await make.department()];
    const within = () => make.person({ in: own });
    const people = {
      ...{ head: await within(), clerk: await within(), second: await within(), outsider: await make.person({ in: other }) },
      ...{ administrator: await make.person({ in: other }), auditor: await make.person({ in: other }) },
    };
    own.head = people.head;
    await make.em.flush();
    await make.role(people.administrator, "administrator");
    await make.role(people.auditor, "auditor");
    const as = (person: Person) => server.as(person);
    return new RegisterDesk(
      ...[server, own, people],
      ...[await as(people.head), await as(people.clerk), await as(people.second), await as(people.outsider)],
      ...[await as(people.administrator), await as(people.auditor)],
    );
  }

  /** Gives a command, as somebody; an error fails the test. */
  async run(client: Client, name: string, input: Record<string, unknown>, fields = ""): Promise<any> {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    return (await client.get(`mutation ($input: ${type}!) { ${name}(input: $input) ${fields && `{ ${fields} }`} }`, { input }))[name];
  }

  /** What a command that must fail is refused with. */
  async refusal(
    client: Client,
    name: string,
    input: Record<string, unknown>,
    fields = "id",
  ): Promise<{ code: string; path?: string; what?: string }> {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const { errors } = await client.ask(`mutation ($input: ${type}!) { ${name}(input: $input) ${fields && `{ ${fields} }`} }`, { input });
    const { code, fields: at } = errors?.[0]?.extensions ?? { code: "none" };
    return { code, ...(at?.[0] ? { path: at[0].path, what: at[0].code } : {}) };
  }

  /** A published register of the department; its slug and id. */
  async register(definition: RegisterDefinition, client = this.head): Promise<{ slug: string; id: string }> {
    this.count += 1;
    const slug = `register-${this.count}`;
    const saved = await this.run(client, "saveRegisterDraft", { slug, owningDepartmentId: this.department.id, definition });
    const errors = saved.problems.filter(({ severity }: { severity: string }) => severity === "error");
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    const { registerId, expectedVersion } = saved;
    await this.run(client, "publishRegister", { registerId, expectedVersion, note: "First" }, "id");
    return { slug, id: registerId };
  }

  open(slug: string, data: Record<string, unknown>, client = this.clerk): Promise<any> {
    return this.run(client, "openRecord", { register: slug, data }, RECORD);
  }

  give(record: any, transition: string, client: Client, more: Record<string, unknown> = {}): Promise<any> {
    return this.run(client, "transition", { recordId: record.id, expectedVersion: record.version, transition, ...more }, RECORD);
  }

  async acts(record: { id: string }, client: Client): Promise<any> {
    return (await client.get(`query ($id: ID!) { recordActs(recordId: $id) }`, { id: record.id })).recordActs;
  }
}

export const RECORD = "id version number title state open closedAt handler { id } creator { id } register { id }";
