import { Field, ID, ObjectType } from "type-graphql";
import { Account } from "../../schema/identity/Account.ts";
import { Person } from "../../schema/organisation/Person.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { enumObject, type WordOf, words } from "../../schema/shared/fields.ts";
import { folded } from "../../schema/shared/fold.sql.ts";
import { DateTimeScalar } from "../../schema/shared/scalars.ts";
import { mayPerhaps } from "../access/ability.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden, invalid } from "../errors.ts";
import { keepAccount } from "./create-account.ts";
import { isLogin, normalLogin } from "./login.ts";
import { newLink } from "./one-time-link.ts";
import { isBeyond, keepForSecondPerson } from "./second-person.ts";

/** People who get accounts at once at most: as many slips as somebody hands out. */
const MOST = 500;

/** What became of one of them. */
export const InvitationOutcome = words("InvitationOutcome", "What became of making an account for one of many people.", [
  "invited",
  "invitedAgain",
  "waiting",
  "hasAccount",
  "loginTaken",
  "loginUnfit",
]);

/** What became of one of them. */
@ObjectType({ description: "What became of one of the people." })
export class Invitation {
  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => String)
  personNumber!: string;

  @Field(() => String, { nullable: true, description: "Department of the main post today." })
  departmentName!: string | null;

  @Field(() => String, { description: "Name to sign in with." })
  login!: string;

  @Field(() => enumObject(InvitationOutcome))
  outcome!: WordOf<typeof InvitationOutcome>;

  @Field(() => String, { nullable: true, description: "With which the person sets a password; shown only here." })
  link!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Until when the link can be used." })
  expiresAt!: Date | null;
}

@ObjectType({ description: "What became of making accounts for many people." })
export class AccountsOutcome {
  @Field(() => [Invitation])
  items!: readonly Invitation[];
}

type PersonRow = [
  ...[id: string, name: string, number: string, department: string | null],
  ...[accountId: string | null, login: string | null, hasPassword: boolean, isDisabled: boolean, taken: boolean],
];

/** Makes accounts for many people at once and invites each; those who have one are left as they are. */
export async function createAccounts(tx: Transaction, { personIds, validDays }: InputOf<"createAccounts">): Promise<Invitation[]> {
  if (!mayPerhaps(tx.actor, "create", "accounts")) throw forbidden();
  const ids = [...new Set(personIds)];
  if (ids.length === 0) throw invalid("input.personIds", "required");
  if (ids.length > MOST) throw invalid("input.personIds", "outOfRange", { min: 1, max: MOST });
  const rows = await tx.sql.rows<PersonRow>(
    `select p."id", p."name", p."number", d."name" as "department", a."id" as "account_id", a."login",
       k."id" is not null as "has_password", a."disabled_at" is not null as "disabled",
       exists (select 1 from "account" o where ${folded('o."login"')} = ${folded('p."number"')} and o."person_id" <> p."id") as "taken"
     from "person" p left join "account" a on a."person_id" = p."id" left join "credential" k on k."account_id" = a."id"
       left join lateral (select m."department_id" from "membership" m where m."person_id" = p."id" and m."primary"
         and m."from" <= today() and (m."until" is null or m."until" >= today()) limit 1) m on true
       left join "department" d on d."id" = m."department_id"
     where p."id" = any($1::uuid[]) order by d."name", p."number"`,
    [ids],
  );
  if (rows.length < ids.length) throw invalid("input.personIds", "referenceMissing");
  const invitations: Invitation[] = [];
  for (const row of rows) invitations.push(await invite(tx, row, validDays));
  return invitations;
}

async function invite(tx: Transaction, row: PersonRow, validDays: number): Promise<Invitation> {
  const [personId, personName, personNumber, departmentName, accountId, known, hasPassword, isDisabled, taken] = row;
  const login = known ?? normalLogin(personNumber);
  const about = { personId, personName, personNumber, departmentName, login, link: null, expiresAt: null };
  if (accountId && (hasPassword || isDisabled)) return { ...about, outcome: "hasAccount" };
  if (!accountId && taken) return { ...about, outcome: "loginTaken" };
  // One number that makes no login keeps none of the others from being invited.
  if (!accountId && !isLogin(login)) return { ...about, outcome: "loginUnfit" };
  if (await isBeyond(tx.sql, tx.actor, personId)) {
    const person = await tx.em.findOneOrFail(Person, { id: personId });
    await keepForSecondPerson(tx, { person, ...(accountId ? { kind: "newPassword" } : { kind: "newAccount", value: login }) });
    return { ...about, outcome: "waiting" };
  }
  const account = accountId ? await tx.load(Account, accountId, "update") : await keepAccount(tx, { personId, login });
  if (accountId) tx.audit(account);
  const hours = validDays * 24;
  const link = await newLink(tx.sql, tx.context.config.publicUrl, { accountId: account.id, madeBy: tx.actor.personId, now: tx.now, hours });
  const expiresAt = new Date(tx.now.getTime() + hours * 3_600_000);
  return { ...about, outcome: accountId ? "invitedAgain" : "invited", link, expiresAt };
}
