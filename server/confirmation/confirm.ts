import { loadConfig } from "../config.ts";
import { openDatabase } from "../database/database.ts";
import { openDatabaseServer } from "../database/database-server.ts";
import { migrate } from "../database/migrate.ts";
import { operatorLinks } from "./operator-link.ts";

const kinds = {
  officerRole: "role of confidentiality officer 保密专员角色",
  newAccount: "new account 新建账号",
  newPassword: "new password 重置密码",
  enabledAccount: "enabling the account 恢复账号",
  employeeNumber: "another employee number 变更工号",
} as const;

/** Prints a link for each thing that waits for a second person: `npm run confirm`, beside the running server or without it. */
const config = loadConfig();
const server = await openDatabaseServer(config);
await migrate(server.connection);
const database = await openDatabase(server.connection);
try {
  const waiting = await operatorLinks(database.reading, config.publicUrl);
  if (waiting.length === 0) console.log("Nothing waits to be confirmed.");
  for (const { kind, personName, personNumber, value, askedByName, askedByNumber, askedAt, link } of waiting) {
    const what = `${kinds[kind]} · ${personName} (${personNumber})${value ? ` · ${value}` : ""}`;
    console.log(`${what}\n  asked by ${askedByName} (${askedByNumber}) at ${askedAt}; the link works once, for 24 hours:\n  ${link}`);
  }
} finally {
  await database.close();
  await server.stop();
}
