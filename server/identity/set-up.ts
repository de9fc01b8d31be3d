import { ClassificationLevel } from "../../schema/confidentiality/ClassificationLevel.ts";
import { Account } from "../../schema/identity/Account.ts";
import { Department } from "../../schema/organisation/Department.ts";
import { Membership } from "../../schema/organisation/Membership.ts";
import { Organisation } from "../../schema/organisation/Organisation.ts";
import { Person } from "../../schema/organisation/Person.ts";
import { Position } from "../../schema/organisation/Position.ts";
import { RoleGrant } from "../../schema/organisation/RoleGrant.ts";
import type { ArgumentsOf } from "../../schema/registry.commands.screen.ts";
import { type Actor, actorOfAccount } from "../access/actor.ts";
import { requiredText } from "../commands/text.ts";
import { runUnattended } from "../commands/unattended.ts";
import type { Context } from "../context.ts";
import { conflict, invalid } from "../errors.ts";
import { keepPassword } from "./credentials.ts";
import { defaultLevels } from "./default-levels.ts";
import { newLogin } from "./login.ts";
import { linkOwner, spendLink } from "./one-time-link.ts";
import { checkNewPassword, hashPassword } from "./password.ts";
import { openSession } from "./sessions.ts";

/** The first department with a post in it for the first administrator. */
function firstPost(
  person: Person,
  { departmentName, positionName }: ArgumentsOf<"setUp">["input"],
  from: string,
): readonly [Department, Position, Membership] {
  const department = Object.assign(new Department(), { code: "1", name: requiredText(departmentName ?? "", "input.departmentName", 120) });
  const position = Object.assign(new Position(), { code: "1", name: requiredText(positionName ?? "", "input.positionName", 120) });
  return [department, position, Object.assign(new Membership(), { person, department, position, from })];
}

/** Makes the organisation on an empty database: its name, the first administrator with an account, and the levels of classification. */
export async function setUp(context: Context, token: string, input: ArgumentsOf<"setUp">["input"]): Promise<Actor> {
  if ((await linkOwner(context.database, token)) !== null) throw invalid("token", "linkNotValid");
  const login = newLogin(input.login, "input.login");
  checkNewPassword(input.password, login, "input.password");
  const organisation = Object.assign(new Organisation(), { name: requiredText(input.organisationName, "input.organisationName", 200) });
  const person = Object.assign(new Person(), {
    name: requiredText(input.personName, "input.personName", 120),
    number: requiredText(input.personNumber, "input.personNumber", 40),
  });
  const account = Object.assign(new Account(), { login, person, language: input.language });
  const passwordHash = await hashPassword(input.password);
  const levels = await defaultLevels(input.language);
  await runUnattended(context, "setUp", async (tx) => {
    if (!(await spendLink(tx.sql, token, tx.now))) throw invalid("token", "linkNotValid");
    const [taken] = await tx.sql.rows<[boolean]>(
      `select exists (select 1 from "account") or exists (select 1 from "organisation") as "taken"`,
      [],
    );
    if (taken?.[0]) throw conflict("alreadyDone");
    const [today] = await tx.sql.rows<[string]>(`select today()::text as "today"`, []);
    const from = today?.[0] ?? "";
    const roles = ["administrator", ...(input.writes ? (["policyEditor", "trainingManager"] as const) : [])] as const;
    tx.em.persist([organisation, person, account, ...roles.map((role) => Object.assign(new RoleGrant(), { person, role, from }))]);
    if (input.departmentName || input.positionName) tx.em.persist([...firstPost(person, input, from)]);
    if ((await tx.em.count(ClassificationLevel)) === 0) tx.em.persist(levels);
    await tx.em.flush();
    await keepPassword(tx.sql, account.id, passwordHash, tx.now);
    await openSession(context, tx.sql, account.id);
    const name = { name: { after: organisation.name } };
    tx.audit({ subjectType: Organisation.name, subjectId: organisation.id, subjectLabel: organisation.name, changes: name }, person.id);
    tx.audit({ subjectType: Account.name, subjectId: account.id }, person.id);
  });
  const actor = await actorOfAccount(context.database, account.id, await context.modelsNow());
  if (!actor) throw new Error("The account was not made.");
  return actor;
}
