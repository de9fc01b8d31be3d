import type { Department } from "../../schema/organisation/Department.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import type { Category } from "../../schema/policy/Category.ts";
import type { Client, TestServer } from "../support/server.ts";

const REVISION = `id version ordinal title state changeSummary material materialReason checksum noApprovalReason effectiveFrom trialUntil withdrawReason
  level { id name rank } approvals { round decision comment approver { id } } attachments { id fileName size contentType checksum }
  provisions(limit: 1000) { id version place depth kind label number heading text identity contentHash parent { id } }`;

/** A small organisation with everybody whom a regulation's way needs, each at a browser of their own. */
export class Desk {
  private constructor(
    readonly server: TestServer,
    readonly people: Record<"editor" | "approver" | "second" | "administrator" | "staff", Person>,
    readonly department: Department,
    readonly category: Category,
    readonly levelId: string,
    readonly today: string,
    readonly editor: Client,
    readonly approver: Client,
    readonly second: Client,
    readonly administrator: Client,
    readonly staff: Client,
  ) {}

  static async open(server: TestServer): Promise<Desk> {
    const { make } = server;
    const department = await make.department();
    const person = () => make.person({ in: department });
    const people = {
      editor: await person(),
      approver: await person(),
      second: await person(),
      administrator: await person(),
      staff: await person(),
    };
    await make.role(people.editor, "policyEditor", department);
    await make.role(people.approver, "approver", department);
    await make.role(people.second, "approver");
    await make.role(people.administrator, "administrator");
    const [[today]] = (await server.sql<[string]>(`select today()::text`)) as [[string]];
    const clients = await Promise.all(
      [people.editor, people.approver, people.second, people.administrator, people.staff].map((one) => server.as(one)),
    );
    const [editor, approver, second, administrator, staff] = clients as [Client, Client, Client, Client, Client];
    const level = await make.level();
    return new Desk(server, people, department, await make.category(), level.id, today, editor, approver, second, administrator, staff);
  }

  /** Runs a mutation that answers a revision, as somebody. */
  async run(client: Client, name: string, input: Record<string, unknown>, fields = REVISION): Promise<any> {
    return (await client.get(mutation(name, fields), { input }))[name];
  }

  /** The first error of a mutation that must fail: its code, and what is wrong at which field. */
  async refusal(client: Client, name: string, input: Record<string, unknown>): Promise<{ code: string; path?: string; what?: string }> {
    const { errors } = await client.ask(mutation(name, "id"), { input });
    const { code, fields } = errors?.[0]?.extensions ?? { code: "none" };
    return { code, ...(fields?.[0] ? { path: fields[0].path, what: fields[0].code } : {}) };
  }

  async revision(id: string, client = this.administrator): Promise<any> {
    return (await client.get(`query ($id: ID!) { revision(id: $id) { ${REVISION} } }`, { id })).revision;
  }

  createDocument(values: Record<string, unknown> = {}): Promise<any> {
    this.count += 1;
    const input = {
      number: `KF-${this.count}`,
      categoryId: this.category.id,
      owningDepartmentId: this.department.id,
      title: "客服规范",
      levelId: this.levelId,
      ...values,
    };
    return this.run(this.editor, "createPolicyDocument", input, `id version number state openDraft { ${REVISION} }`);
  }

  import(draft: any, text: string): Promise<any> {
    return this.run(this.editor, "importRevision", { revisionId: draft.id, expectedVersion: draft.version, text });
  }

  /** Does something with the provisions of a draft as it was seen. */
  save(draft: any, operations: readonly object[], client = this.editor): Promise<any> {
    return this.run(client, "saveProvisions", this.saving(draft, operations));
  }

  saving = (draft: any, operations: readonly object[]) => ({ revisionId: draft.id, expectedVersion: draft.version, operations });

  submit(draft: any, approverIds: string[] = [this.people.approver.id]): Promise<any> {
    return this.run(this.editor, "submitRevision", { id: draft.id, expectedVersion: draft.version, approverIds });
  }

  decide(revision: any, decision: string, comment: string | null = null, client = this.approver): Promise<any> {
    return this.run(client, "decideRevision", { id: revision.id, expectedVersion: revision.version, decision, comment });
  }

  /** What publishing takes; asks the one member of staff. */
  publication(revision: any, values: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      id: revision.id,
      expectedVersion: revision.version,
      effectiveFrom: this.today,
      material: true,
      audience: { people: [this.people.staff.id] },
      dueWorkingDays: 5,
      ...values,
    };
  }

  publish(revision: any, values: Record<string, unknown> = {}): Promise<any> {
    return this.run(this.administrator, "publishRevision", this.publication(revision, values));
  }

  /** A draft with the text, approved and waiting for publication. */
  async approved(text = "第一条 员工应当礼貌待客。", document?: any): Promise<any> {
    const { openDraft } = document ?? (await this.createDocument());
    return this.decide(await this.submit(await this.import(openDraft, text)), "approved");
  }

  /** A new draft of a document, approved with the text. */
  async nextApproved(documentId: string, text: string): Promise<any> {
    const draft = await this.run(this.editor, "startRevision", { documentId });
    return this.decide(await this.submit(await this.import(draft, text)), "approved");
  }

  private count = 0;
}

function mutation(name: string, fields: string): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
