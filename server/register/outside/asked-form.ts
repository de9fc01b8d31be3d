import type { RegisterField } from "../../../schema/register/definition/field.screen.ts";
import { formulasOf } from "../../../schema/register/expression/formulas.screen.ts";
import type { Surroundings } from "../../../schema/register/expression/part.screen.ts";
import { type AskedForm, askedField } from "../../../schema/register/outside/asked-form.screen.ts";
import { checkValue, plainDefault } from "../../../schema/register/value/value.screen.ts";
import { isWrong } from "../../../schema/register/value/value-kind.screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import { checkDepth } from "../../commands/depth.ts";
import type { Context } from "../../context.ts";
import { timeOf } from "../../database/clock.ts";
import { currentFields } from "../recorded/recorded.ts";
import { type FoundForm, foundForm } from "./found-form.ts";
import { LARGEST_FILE } from "./outside-files.ts";

/** The fields that a form asks, in its order; those that are gone are left out. */
export const fieldsOfForm = ({ definition, form }: FoundForm): readonly RegisterField[] => {
  const known = new Map(currentFields(definition).map((field) => [field.key, field]));
  return form.fields.flatMap((key) => known.get(key) ?? []);
};

/** What is shown and demanded of these fields, by what was filled in so far; what is wrong of that counts as nothing. */
function standing(found: FoundForm, fields: readonly RegisterField[], answers: object, surroundings: Surroundings) {
  const { definition, slug } = found;
  const formulas = formulasOf(definition, slug);
  const asked = new Set(fields.map(({ key }) => key));
  const filled = currentFields(definition).flatMap((field) => {
    const given = asked.has(field.key) ? (answers as Readonly<Record<string, unknown>>)[field.key] : undefined;
    // A file is none of a formula's business beyond that there is one.
    const isFile = field.of.kind === "file" || field.of.kind === "signature";
    const checked = given === undefined || isFile ? null : checkValue(field.of, given);
    const value = checked === null ? plainDefault(field) : isWrong(checked) ? null : checked.value;
    return value === null ? [] : [[field.key, value] as const];
  });
  const none = { number: "", creator: null, handler: null, dueAt: null, closedAt: null };
  const own = { ...none, state: definition.states[0]?.key ?? null, department: found.departmentId, openedAt: surroundings.now };
  const values = { ...own, ...formulas.workOut(own, Object.fromEntries(filled), surroundings) };
  const shown = fields.filter(({ shownIf }) => shownIf === undefined || formulas.holds(shownIf, values, surroundings));
  const demanded = shown.filter(
    ({ required, requiredIf }) => required === true || (requiredIf !== undefined && formulas.holds(requiredIf, values, surroundings)),
  );
  return { shown: shown.map(({ key }) => key), demanded: demanded.map(({ key }) => key) };
}

/** What is told of a form to whoever has its address; null for an address that leads nowhere. */
export async function askedForm(context: Context, token: string, answers: unknown): Promise<AskedForm | null> {
  const { database, config } = context;
  checkDepth(answers, "answers");
  const found = await foundForm(database, token);
  if (!found) return null;
  const { organisation, state, form, definition } = found;
  const { label, closedWords, opensOn, closesOn, introduction, notice, thanks } = form;
  const told = {
    ...{ organisation, state, label },
    ...(opensOn ? { opensOn } : {}),
    ...(closesOn ? { closesOn } : {}),
    ...(found.ticketId ? { once: true } : {}),
  };
  if (state !== "open") return closedWords ? { ...told, closedWords } : told;
  const fields = fieldsOfForm(found);
  const now = (await timeOf(database)).toISOString();
  const sections = new Set(fields.map(({ section }) => section));
  return {
    ...{ ...told, notice, largestFile: LARGEST_FILE },
    ...(introduction ? { introduction } : {}),
    ...(thanks ? { thanks } : {}),
    sections: definition.sections.filter(({ key }) => sections.has(key)),
    fields: fields.flatMap((field) => askedField(field, plainDefault(field)) ?? []),
    depends: fields.some(({ shownIf, requiredIf }) => shownIf !== undefined || requiredIf !== undefined),
    ...standing(found, fields, isObject(answers) ? answers : {}, { today: found.today, now, me: null, timeZone: config.timeZone }),
  };
}
