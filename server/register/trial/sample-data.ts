import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { FieldKindDefinition, RegisterField, SimpleKind } from "../../../schema/register/definition/field.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";

/** For whom and when a record is made up. */
interface Sampled {
  readonly personId: string;
  readonly departmentId: string | null;
  readonly today: string;
  readonly now: string;
  readonly language: "zh" | "en";
}

function simple(of: SimpleKind, words: string, { personId, departmentId, today, now }: Sampled): unknown {
  switch (of.kind) {
    case "number":
      return of.min ?? Math.min(1, of.max ?? 1);
    case "money":
      return of.min ?? of.max ?? "100.00";
    case "day":
      return today;
    case "moment":
      return now;
    case "duration":
      return Math.min(30, of.max ?? 30);
    case "choice":
      return of.options.find(({ retired }) => !retired)?.key ?? null;
    case "choices":
      return of.options
        .filter(({ retired }) => !retired)
        .slice(0, 1)
        .map(({ key }) => key);
    case "flag":
      return true;
    case "person":
      return personId;
    case "department":
      return departmentId;
    case "position":
      return null;
    case "phone":
      return "13800000000";
    default:
      return words.slice(0, of.max ?? words.length);
  }
}

function sampleOf(field: RegisterField, sampled: Sampled): unknown {
  const { of, label, example } = field;
  const words = inBoth(example ?? label)[sampled.language];
  switch (of.kind) {
    case "people":
      return [sampled.personId];
    case "place":
      return { words };
    case "checklist":
      return of.items.map(({ key }) => ({ item: key, result: "pass" }));
    case "table":
      return [
        {
          line: "00000000-0000-4000-8000-000000000000",
          ...Object.fromEntries(
            of.columns.flatMap((column) =>
              column.is ? [] : [[column.key, simple(column.of, inBoth(column.label)[sampled.language], sampled)]],
            ),
          ),
        },
      ];
    case "computed":
    case "record":
    case "provision":
    case "document":
    case "file":
    case "signature":
      return null;
    default:
      return simple(of, words, sampled);
  }
}

/** Kinds whose values lead to what somebody may or may not read: a trial would tell whether they do. */
const leading: ReadonlySet<FieldKindDefinition["kind"]> = new Set(["record", "provision", "document", "file", "signature"] as const);

export const leadsElsewhere = ({ of }: RegisterField): boolean => leading.has(of.kind);

/** What stands in a record that is made up: what is demanded, as far as it can be made up at all. */
export const sampleData = ({ fields }: RegisterDefinition, sampled: Sampled): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = field.retired || !(field.required || field.requiredIf) ? null : sampleOf(field, sampled);
      return value === null ? [] : [[field.key, value] as const];
    }),
  );
