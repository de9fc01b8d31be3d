import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DOWNLOADS } from "../../server/http/query-limits.ts";
import { RawConnection } from "../support/raw-connection.ts";
import { type Client, TestServer } from "../support/server.ts";

/** More than the buffers on the way take, so that it is not through before it is taken; and no whole number of pieces. */
const bytes = randomBytes(12 * 1024 ** 2 + 7);

let server: TestServer;
let manager: Client;
let learner: Client;
let path: string;
const connections: RawConnection[] = [];

beforeAll(async () => {
  server = await TestServer.start();
  const { make } = server;
  const [managing, learning] = [await make.person(), await make.person()];
  const department = await make.department();
  await make.role(managing, "trainingManager", department);
  const course = await make.course({ owningDepartment: department });
  await make.question(course);
  [manager, learner] = [await server.as(managing), await server.as(learning)];
  const { attachFile } = await manager.get(`mutation ($input: AttachFileInput!) { attachFile(input: $input) { id } }`, {
    input: { courseId: course.id, fileName: "Film.mp4", base64: bytes.toString("base64") },
  });
  path = `/attachments/${attachFile.id}`;
  const audience = { people: [learning.id] };
  await manager.get(`mutation ($input: AssignTrainingInput!) { assignTraining(input: $input) { id } }`, {
    input: { courseId: course.id, audience, dueWorkingDays: 5 },
  });
});
afterAll(async () => {
  for (const one of connections) one.end();
  await server.close();
});

/** Asks for the file on a connection of its own. */
async function begin(client: Client, method = "GET"): Promise<RawConnection> {
  const connection = await RawConnection.open(server.url);
  connections.push(connection);
  connection.write(`${method} ${path} HTTP/1.1\r\nhost: localhost\r\naccept-language: en\r\ncookie: ${client.cookie}\r\n\r\n`);
  return connection;
}
const fetched = (client: Client) => fetch(server.url + path, { headers: { cookie: client.cookie ?? "" } });
const sha = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");

it("a file comes whole, and those that one account does not take keep nobody else from theirs", async () => {
  const stuck: RawConnection[] = [];
  for (let n = 0; n < DOWNLOADS.ofOne; n += 1) {
    const one = await begin(manager);
    await one.until("200 OK");
    one.socket.pause();
    stuck.push(one);
  }
  const waiting: RawConnection[] = [];
  for (let n = 0; n < DOWNLOADS.waiting; n += 1) waiting.push(await begin(manager));
  // Whichever of them comes last is told to come later, and not that there is no such file.
  const late = await begin(manager);
  const refused = await Promise.any([late, ...waiting].map((one) => one.until("429 Too Many Requests")));
  expect(refused).toMatch(/too many|at a time|at once/i);
  const theirs = await fetched(learner);
  expect([theirs.headers.get("content-length"), sha(new Uint8Array(await theirs.arrayBuffer()))]).toEqual([
    String(bytes.length),
    sha(bytes),
  ]);
  expect((await learner.get("{ me { personId } }")).me).not.toBeNull();
  for (const one of [...stuck, ...waiting, late]) one.end();
  await expect.poll(async () => (await fetched(manager)).status).toBe(200);
});

it("nothing of a file is read for whoever asks for its head alone", async () => {
  const connection = await begin(manager, "HEAD");
  expect(await connection.until("\r\n\r\n")).not.toContain(String(bytes.length));
});
