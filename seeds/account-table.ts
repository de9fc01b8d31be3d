import type { DemoAccount } from "./demo-accounts.ts";

/** Columns that a text takes in a terminal: Chinese characters and punctuation take two. */
const width = (text: string) =>
  [...text].reduce(
    (sum, character) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(character) ? 2 : 1),
    0,
  );

const pad = (text: string, columns: number) => text + " ".repeat(Math.max(0, columns - width(text)));

/** The accounts as lines of aligned columns: login, password, what the account is good for. */
export function accountTable(accounts: readonly DemoAccount[]): string {
  const logins = Math.max(...accounts.map(({ login }) => width(login)));
  const passwords = Math.max(...accounts.map(({ password }) => width(password)));
  return accounts.map(({ login, password, shows }) => `  ${pad(login, logins)}  ${pad(password, passwords)}  ${shows}`).join("\n");
}
