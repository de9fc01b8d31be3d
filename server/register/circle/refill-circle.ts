import { Person } from "../../../schema/organisation/Person.ts";
import type { AccessTemplate } from "../../../schema/register/definition/access.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { Register } from "../../../schema/register/Register.ts";
import { RegisterVersion } from "../../../schema/register/RegisterVersion.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import type { Context } from "../../context.ts";
import { forbidden, invalid, unauthenticated } from "../../errors.ts";
import { keepReach } from "../definition/keep-reach.ts";
import { bumpEpoch } from "../definition/keep-register.ts";
import { draftOf, nextOrdinal } from "../definition/register-version.ts";
import { circleToken, deadCircles, unableAmong } from "./dead-circles.ts";

/** A sealed register that nobody looks after: that there is one is all that is told. */
interface DeadCircle {
  readonly circle: string;
}

/** The sealed registers without anybody left, for officers: no name, no number, nothing that leads there. */
export async function emptyCircles(context: Context): Promise<readonly DeadCircle[]> {
  const { actor } = context;
  if (!actor) throw unauthenticated();
  if (!actor.roles.has("confidentialityOfficer")) throw forbidden();
  return (await deadCircles(context.database))
    .map((id) => ({ circle: circleToken(id) }))
    .toSorted((a, b) => (a.circle < b.circle ? -1 : 1));
}

const refilled = (template: AccessTemplate, people: readonly string[]): AccessTemplate =>
  template.template === "circle" ? { ...template, people } : template;

function withCircle(definition: RegisterDefinition, people: readonly string[]): RegisterDefinition {
  const { read, create, act, configure, ...access } = definition.access;
  const [one, two, three, four] = [read, create, act, configure].map((template) => refilled(template, people));
  if (!one || !two || !three || !four) return definition;
  return { ...definition, access: { ...access, read: one, create: two, act: three, configure: four } };
}

/** Makes new people the circle of a sealed register that has nobody left. Whoever does so learns nothing of it, and is none of them. */
export async function refillCircle(tx: Transaction, { circle, people, reason }: InputOf<"refillCircle">): Promise<boolean> {
  if (!tx.actor.roles.has("confidentialityOfficer")) throw forbidden();
  const id = (await deadCircles(tx.sql)).find((one) => circleToken(one) === circle);
  if (id === undefined) throw invalid("input.circle", "noSuchCircle");
  const named = [...new Set(people)];
  if (named.length === 0) throw invalid("input.people", "required");
  if (named.includes(tx.actor.personId)) throw invalid("input.people", "notOneselfInCircle");
  for (const person of named) await tx.reference(Person, person, "input.people");
  const unable = await unableAmong(tx.sql, named);
  if (unable.length > 0) throw invalid("input.people", "unableInCircle", { names: unable.join("、") });
  await tx.sql.rows(`select 1 from "register" where "id" = $1 for update`, [id]);
  const register = await tx.em.findOneOrFail(Register, { id });
  const draft = await draftOf(tx, register);
  if (draft) {
    Object.assign(draft, { definition: withCircle(draft.definition, named), updatedAt: tx.now });
    tx.em.persist(draft);
    tx.audit(draft, { changes: { reason: { after: reason } } });
  }
  const counts = register.published ? await tx.em.findOneOrFail(RegisterVersion, { id: register.published.id }) : draft;
  if (!counts) throw invalid("input.circle", "noSuchCircle");
  const definition = withCircle(counts.definition, named);
  if (register.published) {
    const version = Object.assign(new RegisterVersion(), {
      ...{ register, ordinal: await nextOrdinal(tx, register), definition, author: tx.person, note: reason },
      ...{ publishedAt: tx.now, publishedBy: tx.person },
    });
    tx.em.persist(version);
    Object.assign(register, { published: version, updatedAt: tx.now });
    tx.audit(version, { changes: { reason: { after: reason } } });
  }
  await tx.em.flush();
  await keepReach(tx.sql, register, definition);
  await bumpEpoch(tx);
  return true;
}
