import type { RegisterDefinition } from "../../../../schema/register/definition/definition.screen.ts";
import type { FieldKindDefinition } from "../../../../schema/register/definition/field.screen.ts";
import { outsideKinds } from "../../../../schema/register/outside/asked-form.screen.ts";
import type { Bilingual, Tone } from "../../../../schema/registry.screen.ts";
import { both } from "../../../i18n/say.ts";
import type { Option } from "./entry-description.ts";

type Keyed = { readonly key: string; readonly label: Bilingual };

const ofKeyed = (entries: readonly Keyed[] | undefined): readonly Option[] =>
  (entries ?? []).map(({ key, label }) => ({ value: key, label }));

export const stateOptions = ({ states }: RegisterDefinition) => ofKeyed(states);
export const transitionOptions = ({ transitions }: RegisterDefinition) => ofKeyed(transitions);
export const limitOptions = ({ limits }: RegisterDefinition) => ofKeyed(limits);
export const dutyOptions = ({ duties }: RegisterDefinition) => ofKeyed(duties);
export const bandsOptions = ({ bands }: RegisterDefinition) => ofKeyed(bands);
export const rosterOptions = ({ rosters }: RegisterDefinition) => ofKeyed(rosters);
export const sectionOptions = ({ sections }: RegisterDefinition): readonly Option[] =>
  sections.map(({ key, title }) => ({ value: key, label: title }));

/** Fields that are not retired, of certain kinds or of all. */
export const fieldOptions =
  (...kinds: readonly FieldKindDefinition["kind"][]) =>
  ({ fields }: RegisterDefinition): readonly Option[] =>
    ofKeyed(fields.filter(({ of, retired }) => !retired && (kinds.length === 0 || kinds.includes(of.kind))));

/** What every record has, beside its fields. */
const recordOptions: readonly Option[] = [
  { value: "state", label: both("状态", "State") },
  { value: "department", label: both("部门", "Department") },
  { value: "creator", label: both("登记人", "Opened by") },
  { value: "handler", label: both("经办人", "In hand with") },
];

/** What outsiders can be asked for: nothing that would tell them what is there. */
export const outsideOptions = ({ fields, ...definition }: RegisterDefinition): readonly Option[] =>
  fieldOptions(...outsideKinds)({ ...definition, fields: fields.filter(({ unique }) => !unique) });

/** By what a report can be grouped. */
export const groupOptions = (definition: RegisterDefinition): readonly Option[] => [
  ...recordOptions,
  ...fieldOptions("choice", "flag", "person", "department", "position", "record", "text")(definition),
];

export const dayOptions = (definition: RegisterDefinition): readonly Option[] => [
  { value: "openedAt", label: both("登记时间", "Opened") },
  { value: "closedAt", label: both("办结时间", "Closed") },
  ...fieldOptions("day", "moment")(definition),
];

/** A fixed list of answers. */
export const fixed =
  (...options: readonly (readonly [value: string | number, zh: string, en: string])[]) =>
  (): readonly Option[] =>
    options.map(([value, zh, en]) => ({ value, label: both(zh, en) }));

const tones: readonly (readonly [Tone, string, string])[] = [
  ["neutral", "普通", "Plain"],
  ["draft", "草稿（灰）", "Draft, grey"],
  ["scheduled", "进行中（蓝）", "Under way, indigo"],
  ["dueSoon", "要留意（黄）", "Look out, amber"],
  ["overdue", "紧急（红）", "Urgent, red"],
  ["done", "完成（绿）", "Done, green"],
];
export const toneOptions = fixed(...tones);

export const periodOptions = fixed(["month", "月", "Month"], ["quarter", "季度", "Quarter"], ["year", "年", "Year"]);
