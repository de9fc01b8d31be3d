import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { send, type Target } from "./load.ts";

/** Accounts of the demo company that ask at the same time. */
const ACCOUNTS = [
  "admin",
  "editor",
  "head",
  "deputy",
  "trainer",
  "officer",
  "auditor",
  "staff",
  "staff.as",
  "returner",
  "office",
  "approver",
];
const COLLEAGUES = ["rb021", "rb022", "rb023", "rb024"];
const PASSWORD = "rulebook-demo-2026";
const COOKIE = /rulebook_session=[^;]+/;

const queries = {
  list: `query ($offset: Int!) { policyDocuments(orderBy: [{ number: ASC }], page: { offset: $offset, limit: 25 }) { hasNext items { id number title state effectiveFrom owningDepartment { name } } } }`,
  obligations: `{ obligations(orderBy: [{ dueOn: ASC }], page: { limit: 25 }) { items { id state dueOn title person { name } } } }`,
  reading: `query ($id: ID!) { revision(id: $id) { id title state checksum level { name } document { number } provisions(limit: 500) { id kind label number heading text depth } } }`,
  search: `query ($text: String!) { search(text: $text, limit: 5) { resource id title } }`,
  command: `mutation ($input: MarkNotificationsReadInput!) { markNotificationsRead(input: $input) }`,
} as const;

/** A whole Rulebook with its demo company, as people start it, from a folder of the project. */
export class Company {
  private constructor(
    private readonly process: ChildProcess,
    private readonly data: string,
    private readonly port: number,
    private readonly cookies: readonly string[],
    private readonly texts: readonly string[],
  ) {}

  /** Starts it and signs everybody in. */
  static async start(folder: string): Promise<Company> {
    const data = mkdtempSync(join(tmpdir(), "rulebook-company-"));
    const env = { ...process.env, PORT: "0", DATA_DIR: data, DEMO: "on", LOG_LEVEL: "error" };
    const child = spawn(process.execPath, [join(folder, "server/start.mjs")], { cwd: folder, env, stdio: ["ignore", "pipe", "inherit"] });
    const port = await readyAt(child);
    const cookies: string[] = [];
    for (const login of [...ACCOUNTS, ...COLLEAGUES]) cookies.push(await signIn(port, login));
    const { policyDocuments } = await ask(port, cookies[0] ?? "", "{ policyDocuments(page: { limit: 100 }) { items { inForce { id } } } }");
    const texts = policyDocuments.items.flatMap(({ inForce }: { inForce: { id: string } | null }) => (inForce ? [inForce.id] : []));
    return new Company(child, data, port, cookies, texts);
  }

  /** One request after the other, as people mix them: mostly lists, then readings and searches, and one command in twenty. */
  mixed(): () => Target {
    let count = 0;
    return () => {
      count += 1;
      const cookie = this.cookies[count % this.cookies.length] ?? "";
      const share = (count * 7) % 20;
      if (share === 0) return targetOf(this.port, cookie, queries.command, { input: { all: true } });
      if (share <= 4) return targetOf(this.port, cookie, queries.reading, { id: this.texts[count % this.texts.length] });
      if (share <= 7) return targetOf(this.port, cookie, queries.search, { text: ["客户", "信息", "kf", "管理"][count % 4] });
      if (share <= 12) return targetOf(this.port, cookie, queries.obligations, {});
      return targetOf(this.port, cookie, queries.list, { offset: (count % 3) * 25 });
    };
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once("exit", resolve));
    this.process.kill("SIGTERM");
    await ended;
    rmSync(this.data, { recursive: true, force: true });
  }
}

function readyAt(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const port = /ready.*?:(\d+)/.exec(said)?.[1];
      if (port) resolve(Number(port));
    });
    child.once("exit", (code) => reject(new Error(`It ended with code ${code} before it was ready:\n${said}`)));
  });
}

function targetOf(port: number, cookie: string, query: string, variables: object): Target {
  const headers = { "content-type": "application/json", "accept-language": "zh", ...(cookie ? { cookie } : {}) };
  return { port, path: "/graphql", method: "POST", headers, body: JSON.stringify({ query, variables }) };
}

async function ask(port: number, cookie: string, query: string, variables: object = {}) {
  const { data, errors } = JSON.parse(await send(targetOf(port, cookie, query, variables)));
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function signIn(port: number, login: string): Promise<string> {
  const query = "mutation ($login: String!, $password: String!) { signIn(login: $login, password: $password) { name } }";
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables: { login, password: PASSWORD } }),
  });
  const cookie = COOKIE.exec(response.headers.get("set-cookie") ?? "")?.[0];
  if (!cookie) throw new Error(`${login} cannot sign in: ${await response.text()}`);
  return cookie;
}
