import { Account } from "../schema/identity/Account.ts";
import { Department } from "../schema/organisation/Department.ts";
import { Person } from "../schema/organisation/Person.ts";
import { RoleGrant } from "../schema/organisation/RoleGrant.ts";
import { keepPassword } from "../server/identity/credentials.ts";
import { hashPassword } from "../server/identity/password.ts";
import type { Beginning } from "./beginning.ts";
import type { SeedAccount } from "./seed-types.ts";

/** Everybody signs in: those of accounts.json by the login there, all others by their employee number. */
export function makeAccounts(beginning: Beginning): void {
  const { people, accounts } = beginning.world.seeds;
  const logins = new Map(accounts.map(({ person, login }) => [person, login]));
  for (const { number } of people) {
    const person = beginning.made("person", number, Person);
    const login = logins.get(number) ?? number.toLowerCase();
    beginning.make("account", number, Account, { login, person });
  }
}

/** Gives everybody's account its password; the many who share one share the work of hashing it. */
export async function keepPasswords({ world }: Beginning): Promise<void> {
  const { people, accounts } = world.seeds;
  const [first] = accounts;
  const hashes = new Map<string, Promise<string>>();
  for (const { number } of people) {
    const password = (accounts.find(({ person }) => person === number) ?? first)?.password ?? "";
    const hash = hashes.get(password) ?? hashPassword(password);
    hashes.set(password, hash);
    await keepPassword(world.sql, world.id("account", number), await hash, world.clock.now());
  }
}

/** Roles that are there from the start, as whoever runs the server made them; all others the first administrator grants. */
export function makeRoles(beginning: Beginning): void {
  const { accounts } = beginning.world.seeds;
  const isAdministrator = ({ roles }: SeedAccount) => roles.some(({ role }) => role === "administrator");
  const first = accounts.find(isAdministrator);
  if (!first) throw new Error("The seeds name no administrator.");
  const grantedBy = beginning.made("person", first.person, Person);
  for (const { person: number, roles } of accounts) {
    const person = beginning.made("person", number, Person);
    for (const { role, department: code, from, until } of roles) {
      const scope = code ? { department: beginning.made("department", code, Department) } : {};
      const by = role === "administrator" || role === "confidentialityOfficer" ? {} : { grantedBy };
      beginning.add(RoleGrant, { person, role, ...scope, ...by, ...beginning.period(from, until) });
    }
  }
}
