import { Person } from "../../../schema/organisation/Person.ts";
import type { TrialAnswer } from "../../../schema/register/answer/register-trial.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { RegisterField } from "../../../schema/register/definition/field.screen.ts";
import type { RegisterTransition } from "../../../schema/register/definition/flow.screen.ts";
import type { Who } from "../../../schema/register/definition/who.screen.ts";
import { hiddenInputs } from "../../../schema/register/hidden-inputs.screen.ts";
import { Register } from "../../../schema/register/Register.ts";
import { RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import { RegisterVersion } from "../../../schema/register/RegisterVersion.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import { type Actor, actorOfPerson } from "../../access/actor.ts";
import { Transaction } from "../../commands/transaction.ts";
import { invalid, PublicError } from "../../errors.ts";
import { message } from "../../messages/message.ts";
import { problemsOf } from "../definition/definition-problems.ts";
import { isSealed, keepReach } from "../definition/keep-reach.ts";
import { readDefinition } from "../definition/read-definition.ts";
import { draftOf, nextOrdinal } from "../definition/register-version.ts";
import { recordActs } from "../flow/record-acts.ts";
import { currentFields, recordedOf } from "../recorded/recorded.ts";
import { openRecord } from "../records/open-record.ts";
import { isShown } from "../records/values.ts";
import { leadsElsewhere, sampleData } from "./sample-data.ts";

/** What is tried: a definition, as somebody, on a record that is made up. */
export interface Trial {
  readonly registerId: string;
  /** As it stands on the designer's desk; the draft, or what is published, where left out. */
  readonly definition?: unknown;
  readonly personId: string;
  /** Who opened the record; whoever tries it where that one may, else the designer. */
  readonly openedById?: string | null;
  /** The state in which the record stands; the first one where left out. */
  readonly state?: string | null;
  /** Values in the place of those that are made up. */
  readonly data?: unknown;
}

/** Roles that follow from what all staff can see. */
const visible: ReadonlySet<string> = new Set(["anyone", "staff", "head"]);

/** Who holds roles is not everybody's to know: a trial tells nothing of them to whoever does not see them anyhow. */
const asSeenBy = (designer: Actor, actor: Actor): Actor =>
  designer.roles.has("administrator") ? actor : { ...actor, roles: new Map([...actor.roles].filter(([role]) => visible.has(role))) };

const withoutRoles = (whos: readonly Who[]): readonly Who[] => whos.filter(({ kind }) => kind !== "role");

function wayWithoutRoles({ approval, ...way }: RegisterTransition): RegisterTransition {
  const steps = Object.entries(approval?.steps ?? {}).map(([band, list]) => [
    band,
    list.map((step) => ({ ...step, who: withoutRoles(step.who) })),
  ]);
  return {
    ...{ ...way, who: withoutRoles(way.who), notBy: withoutRoles(way.notBy ?? []) },
    ...(approval ? { approval: { ...approval, steps: Object.fromEntries(steps) } } : {}),
  };
}

/**
 * The definition without what would tell who holds which role, where the designer does not see that, and without comparing with other records:
 * whoever designs a register need not read them.
 */
function seenDefinition(designer: Actor, definition: RegisterDefinition): RegisterDefinition {
  const alone = definition.fields.map(({ unique: _, ...field }): RegisterField => field);
  if (designer.roles.has("administrator")) return { ...definition, fields: alone };
  return {
    ...definition,
    fields: alone.map((field) =>
      field.personal ? { ...field, personal: { ...field.personal, shownTo: withoutRoles(field.personal.shownTo) } } : field,
    ),
    transitions: definition.transitions.map(wayWithoutRoles),
  };
}

async function asPerson(tx: Transaction, id: string, path: string): Promise<Transaction> {
  const person = await tx.reference(Person, id, path);
  const actor = await actorOfPerson(tx.sql, person.id, tx.actor.models);
  if (!actor) throw invalid(path, "referenceMissing");
  const seen = asSeenBy(tx.actor, actor);
  return new Transaction(tx.em, seen, { ...tx.context, actor: seen }, tx.now);
}

/** The register goes by the definition, as if it were published, at the level that everybody reads: who is cleared for more is not told. */
async function goesBy(tx: Transaction, register: Register, definition: RegisterDefinition): Promise<void> {
  const ordinal = await nextOrdinal(tx, register);
  const made = {
    register,
    ordinal,
    definition,
    author: tx.person,
    publishedAt: tx.now,
    publishedBy: tx.person,
    createdAt: tx.now,
    updatedAt: tx.now,
  };
  const version = Object.assign(new RegisterVersion(), made);
  tx.em.persist(version);
  Object.assign(register, { published: version, archivedOn: null, sealed: isSealed(definition), level: null });
  await tx.em.flush();
  await keepReach(tx.sql, register, definition);
}

/** Who opens the record: who is named, else whoever tries it where they may, else the designer. */
async function openerOf(tx: Transaction, tried: Transaction, { openedById }: Trial, mayCreate: boolean): Promise<Transaction> {
  if (openedById) return asPerson(tx, openedById, "openedById");
  return mayCreate ? tried : tx;
}

async function mayCreate(tx: Transaction, register: Register): Promise<boolean> {
  const record = Object.assign(new RegisterRecord(), { register, number: "", openedAt: tx.now, data: {} });
  return tx.requireBeforehand("create", record).then(
    () => true,
    (error: unknown) => {
      if (error instanceof PublicError && error.code === "FORBIDDEN") return false;
      throw error;
    },
  );
}

/** Tries a definition as somebody. Whoever asks rolls everything back. */
export async function tryRegister(tx: Transaction, trial: Trial): Promise<TrialAnswer> {
  const register = await tx.load(Register, trial.registerId, "update");
  const wanted = trial.definition ? readDefinition(trial.definition, "definition") : await kept(tx, register);
  const [wrong] = (await problemsOf(tx, register, wanted)).filter(({ severity }) => severity === "error");
  if (wrong) throw invalid("definition", "registerSaid", { zh: wrong.message.zh, en: wrong.message.en });
  const definition = seenDefinition(tx.actor, wanted);
  await goesBy(tx, register, definition);
  const tried = await asPerson(tx, trial.personId, "personId");
  const creates = await mayCreate(tried, register);
  const configures = await tried.can("update", Register, register.id);
  const opener = await openerOf(tx, tried, trial, creates);
  const nothing = { read: false, create: creates, act: false, configure: configures };
  const [department] = opener.actor.posts;
  const { language } = tx.context;
  const sample = sampleData(definition, {
    ...{
      personId: opener.actor.personId,
      departmentId: department?.department ?? null,
      today: tx.today,
      now: tx.now.toISOString(),
      language,
    },
  });
  const own = new Set(currentFields(definition).flatMap((field) => (leadsElsewhere(field) ? [] : [field.key])));
  const given = isObject(trial.data) ? Object.entries(trial.data).filter(([key]) => own.has(key)) : [];
  const opened = await open(opener, { register: register.slug, data: { ...sample, ...Object.fromEntries(given) } });
  if ("refused" in opened) return { may: nothing, refused: opened.refused, record: null };
  const { record } = opened;
  const state = definition.states.find(({ key }) => key === trial.state);
  if (state) Object.assign(record, { state: state.key, open: state.open, closedAt: state.open ? null : tx.now });
  await tx.em.flush();
  const read = await tried.can("read", RegisterRecord, record.id);
  const act = read && (await tried.can("update", RegisterRecord, record.id));
  const may = { ...nothing, read, act };
  if (!read) return { may, refused: [], record: null };
  return { may, refused: [], record: await seenBy(tried, record) };
}

async function kept(tx: Transaction, register: Register): Promise<RegisterDefinition> {
  const draft = await draftOf(tx, register);
  if (draft) return draft.definition;
  if (!register.published) throw invalid("definition", "registerNotPublished");
  return (await tx.em.findOneOrFail(RegisterVersion, { id: register.published.id })).definition;
}

async function open(
  tx: Transaction,
  input: { readonly register: string; readonly data: object },
): Promise<{ readonly record: RegisterRecord } | { readonly refused: TrialAnswer["refused"] }> {
  try {
    return { record: await openRecord(tx, { ...input, departmentId: null }) };
  } catch (error) {
    if (!(error instanceof PublicError)) throw error;
    const { language } = tx.context;
    const problems = error.problems.map(({ path, code, values }) => ({
      field: /^input\.data\.([^.]+)/.exec(path)?.[1] ?? "",
      message: message(code, language, values ?? {}),
    }));
    const whole = [{ field: "", message: message(error.messageCode, language, error.values) }];
    return { refused: problems.length > 0 ? problems : whole };
  }
}

/** The record as whoever tries it has it before them. */
async function seenBy(tx: Transaction, record: RegisterRecord): Promise<TrialAnswer["record"]> {
  const recorded = await recordedOf(tx, record);
  const { definition } = recorded;
  const acts = await recordActs(tx, record.id);
  const masked: string[] = [];
  for (const field of currentFields(definition)) if (field.personal && !(await isShown(tx, recorded, field))) masked.push(field.key);
  const hidden = [...hiddenInputs(definition)].flatMap(([key, inputs]) => (masked.some((one) => inputs.has(one)) ? [key] : []));
  const { handover } = definition;
  const offered = new Map(acts.transitions.map((one) => [one.transition, one]));
  const ways = definition.transitions.filter(
    ({ key, from }) => from.includes(record.state ?? "") && key !== handover?.signed && key !== handover?.refused,
  );
  return {
    state: record.state ?? null,
    data: Object.fromEntries(Object.entries(record.data).filter(([key]) => !hidden.includes(key))),
    hidden,
    frozen: acts.mayChange ? acts.frozen : "all",
    transitions: ways.map(({ key }) => {
      const one = offered.get(key);
      return { transition: key, may: one !== undefined, unmet: one?.unmet ?? [], step: one?.step ?? 0, steps: one?.steps ?? 0 };
    }),
  };
}
