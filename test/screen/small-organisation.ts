import type { Department } from "../../schema/organisation/Department.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import { type Client, TestServer } from "../support/server.ts";

/** Who shapes screens for whom: a department with a head, one below it with somebody who works there, and one beside with an administrator. */
export interface SmallOrganisation {
  readonly server: TestServer;
  readonly above: Department;
  readonly below: Department;
  readonly beside: Department;
  readonly worker: Person;
  readonly asHead: Client;
  readonly asAdmin: Client;
  readonly asWorker: Client;
}

export async function startSmallOrganisation(): Promise<SmallOrganisation> {
  const server = await TestServer.start();
  const { make } = server;
  const above = await make.department({ code: "CS", name: "Above" });
  const head = await make.person({ in: above, name: "Head" });
  above.head = head;
  const below = await make.department({ code: "CS-1", name: "Below", parent: above });
  const beside = await make.department({ code: "IT", name: "Beside" });
  const admin = await make.person({ in: beside, name: "Admin" });
  await make.role(admin, "administrator");
  const worker = await make.person({ in: below, name: "Worker" });
  const [asHead, asAdmin, asWorker] = [await server.as(head), await server.as(admin), await server.as(worker)];
  return { server, above, below, beside, worker, asHead, asAdmin, asWorker };
}
