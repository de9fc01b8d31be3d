import { currentGrant } from "../shared/period.sql.ts";

/** SQL: whether the person can sign in: with an account that is not disabled and has a password. */
export const canSignIn = (person: string) =>
  `exists (select 1 from "account" a join "credential" k on k."account_id" = a."id" where a."person_id" = ${person} and a."disabled_at" is null)`;

/** SQL: ids of those who hold the role for the whole organisation today and can sign in, but for the two people that the operands yield. */
const others = (role: string, asker: string, person: string) =>
  `select g."person_id" from "role_grant" g
   where g."role" = '${role}' and g."department_id" is null and ${currentGrant("g")} and ${canSignIn('g."person_id"')}
     and g."person_id" <> ${asker} and g."person_id" <> ${person}`;

/** SQL: ids of the officers who may confirm what `asker` asked for about `person`. */
export const confirmingOfficers = (asker: string, person: string) => others("confidentialityOfficer", asker, person);

/**
 * SQL: ids of the administrators who may confirm it where there is no officer. Nobody whom the asker let in, or who let the asker in,
 * also by way of others: they may be one person with two accounts.
 */
export const confirmingAdministrators = (asker: string, person: string) =>
  `${others("administrator", asker, person)}
     and not exists (select * from stands_behind(g."person_id") intersect select * from stands_behind(${asker}))`;

/** SQL: ids of all who can confirm it today; nobody where that is whoever runs the server. */
export const confirmingPeople = (asker: string, person: string) =>
  `select o."person_id" from (${confirmingOfficers(asker, person)}) o
   union select a."person_id" from (${confirmingAdministrators(asker, person)}) a where not exists (${confirmingOfficers(asker, person)})`;

/** SQL: who confirms it today, as a word of ConfirmingParty. */
export const confirmingParty = (asker: string, person: string) =>
  `(case when exists (${confirmingOfficers(asker, person)}) then 'officer'
     when exists (${confirmingAdministrators(asker, person)}) then 'administrator' else 'operator' end)`;
