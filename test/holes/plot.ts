import { createHash, randomUUIDv7 } from "node:crypto";
import type { ClassificationLevel } from "../../schema/confidentiality/ClassificationLevel.ts";
import { Attachment } from "../../schema/evidence/Attachment.ts";
import type { Department } from "../../schema/organisation/Department.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import type { PolicyDocument } from "../../schema/policy/PolicyDocument.ts";
import type { Revision } from "../../schema/policy/Revision.ts";
import { appendAudit } from "../../server/audit/audit-chain.ts";
import { type Answer, type Client, TestServer } from "../support/server.ts";

/** A word that stands in classified texts only. */
export const SECRET = "Zebra";
/** A mail address that only some may read. */
export const MAIL = "quagga@example.com";

/** Some people and texts, among them a colleague's address, a classified document, and a classified draft of an open one. */
export interface Plot {
  readonly server: TestServer;
  readonly care: Department;
  readonly colleague: Person;
  readonly open: PolicyDocument;
  readonly openText: Revision;
  readonly draft: Revision;
  readonly secret: PolicyDocument;
  readonly secretText: Revision;
  readonly restricted: ClassificationLevel;
  readonly file: Attachment;
  /** Reads what staff read. */
  readonly staff: Client;
  readonly staffPerson: Person;
  /** Staff with clearance for the classified document. */
  readonly cleared: Client;
  /** Edits the documents of Care, cleared. */
  readonly editor: Client;
  readonly administrator: Client;
  readonly officer: Client;
}

export async function startPlot(): Promise<Plot> {
  const server = await TestServer.start();
  const { make } = server;
  const care = await make.department({ code: "CS", name: "Care" });
  const restricted = await make.level({ rank: 30, name: "Restricted" });
  const person = (name: string) => make.person({ name, in: care });
  const as = async (name: string, role?: Parameters<typeof make.role>[1], clearance = false) => {
    const one = await person(name);
    if (role) await make.role(one, role);
    if (clearance) await make.clearance(one, restricted);
    return server.as(one);
  };
  const colleague = await make.person({ name: "Colleague", email: MAIL, in: care });
  const staffPerson = await person("Staff");
  const open = await make.document({ number: "OPEN-1", owningDepartment: care });
  const openText = await make.published({ document: open, title: "Open rules" });
  const draft = await make.revision({ document: open, title: `${SECRET} plans`, level: restricted }, [`The ${SECRET} clause.`]);
  const secret = await make.document({ number: "SECRET-1", owningDepartment: care });
  const secretText = await make.revision({ document: secret, title: `${SECRET} rules`, level: restricted }, [`The ${SECRET} article.`]);
  const bytes = Buffer.from(SECRET);
  const file = Object.assign(new Attachment(), {
    ...{ fileName: `${SECRET}.txt`, contentType: "text/plain", size: bytes.length, bytes, revision: secretText, uploadedBy: colleague },
    ...{ checksum: createHash("sha256").update(bytes).digest("hex"), createdAt: new Date() },
  });
  await make.em.persist(file).flush();
  // Files of a text are added before it is published.
  const publication = { publishedAt: new Date(), effectiveFrom: "2024-01-01", material: true, checksum: "c".repeat(64) };
  Object.assign(secretText, publication);
  await make.em.flush();
  await server.database.reading.transaction((sql) =>
    appendAudit(
      sql,
      [
        {
          ...{ subjectType: "Person", subjectId: colleague.id, subjectLabel: "Colleague", revisionId: null },
          changes: { email: { before: null, after: MAIL }, name: { before: "C", after: "Colleague" } },
        },
      ],
      { actorId: null, command: "updatePerson", requestId: randomUUIDv7(), at: new Date() },
    ),
  );
  return {
    ...{ server, care, colleague, open, openText, draft, secret, secretText, restricted, file, staffPerson },
    staff: await server.as(staffPerson),
    cleared: await as("Cleared", undefined, true),
    editor: await as("Editor", "policyEditor", true),
    administrator: await as("Administrator", "administrator"),
    officer: await as("Officer", "confidentialityOfficer"),
  };
}

/** The code of the first error, and of its first field. */
export function problem({ errors }: Answer): (string | undefined)[] {
  const { code, fields } = errors?.[0]?.extensions ?? {};
  return [code, fields?.[0]?.code];
}
