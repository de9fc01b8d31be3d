import type { RowProblem } from "../../../schema/register/answer/records-import.screen.ts";
import type { RegisterField } from "../../../schema/register/definition/field.screen.ts";
import type { RegisterState } from "../../../schema/register/definition/flow.screen.ts";
import type { Surroundings } from "../../../schema/register/expression/part.screen.ts";
import { type NumberPattern, readNumberPattern } from "../../../schema/register/number/number-pattern.screen.ts";
import type { RecordData } from "../../../schema/register/RegisterRecord.ts";
import type { SheetTable } from "../../../schema/register/sheet/sheet-table.screen.ts";
import { both } from "../../../schema/shared/field.screen.ts";
import { fold } from "../../../schema/shared/fold.screen.ts";
import { currentFields, type Recorded } from "../recorded/recorded.ts";
import { formulasOf } from "../records/formulas.ts";
import { type CellReader, canBeImported, cellValue } from "./cell-value.ts";

/** What a column of the list fills. */
export type Target = { readonly field: RegisterField } | "state" | "number" | null;

/** A row as it would be opened. */
export interface PlannedRow {
  /** Its number in the sheet. */
  readonly row: number;
  readonly problems: readonly RowProblem[];
  /** The number that the list gives it; null for the next one. */
  readonly number: string | null;
  readonly state: RegisterState | null;
  readonly data: RecordData;
}

const stateHeadings = ["状态", "进度", "state", "status"].map(fold);
const numberHeadings = ["编号", "number", "no"].map(fold);

/** What each column fills: as was said, else the field that is called as it is headed. */
export function targetsOf({ headings }: SheetTable, { definition }: Recorded, given: Readonly<Record<string, unknown>>): readonly Target[] {
  const fields = currentFields(definition).filter(({ of }) => canBeImported(of));
  const taken = new Set<string>();
  const once = (target: Target): Target => {
    const key = target === null ? "" : typeof target === "string" ? target : target.field.key;
    if (target === null || taken.has(key)) return null;
    taken.add(key);
    return target;
  };
  return headings.map((heading, column) => {
    const said = given[String(column)];
    if (said === null) return null;
    if (said === "state" || said === "number") return once(said);
    const word = fold(heading);
    const field = fields.find(({ key, label }) =>
      said === undefined ? word !== "" && [label.zh, label.en, key].some((name) => name !== "" && fold(name) === word) : key === said,
    );
    if (field) return once({ field });
    if (said !== undefined) return null;
    if (definition.states.length > 0 && stateHeadings.includes(word)) return once("state");
    return numberHeadings.includes(word) ? once("number") : null;
  });
}

const missing = both("此项必填", "This has to be filled in");

/** Reads the rows of a list as records of a register; nothing is written. */
export class ImportPlan {
  readonly pattern: NumberPattern;
  private readonly numbers = new Set<string>();
  private readonly states: ReadonlyMap<string, RegisterState>;
  private readonly once: readonly RegisterField[];
  private readonly held = new Map<string, Set<string>>();

  constructor(
    private readonly recorded: Recorded,
    private readonly table: SheetTable,
    readonly targets: readonly Target[],
    private readonly reader: CellReader,
    private readonly surroundings: Surroundings,
    private readonly own: Readonly<Record<string, unknown>>,
  ) {
    const { definition } = recorded;
    const pattern = readNumberPattern(definition.numbering);
    if ("problem" in pattern) throw new Error(`A published version numbers by ${definition.numbering}.`);
    this.pattern = pattern;
    this.states = new Map(
      definition.states.flatMap((state) => [state.key, state.label.zh, state.label.en].map((word) => [fold(word), state] as const)),
    );
    this.once = currentFields(definition).filter(({ unique }) => unique === true);
  }

  private ofRow(cells: readonly string[]): Omit<PlannedRow, "row"> {
    const { definition, register } = this.recorded;
    const problems: RowProblem[] = [];
    const given: Record<string, unknown> = {};
    let state = definition.states[0] ?? null;
    let number: string | null = null;
    for (const [column, target] of this.targets.entries()) {
      const cell = (cells[column] ?? "").trim();
      const heading = this.table.headings[column] ?? null;
      if (target === null || cell === "") continue;
      if (target === "number") {
        number = cell;
        if (cell.length > 60) problems.push({ heading, message: both("编号最多60个字符", "A number has at most 60 characters") });
        else if (this.numbers.has(cell))
          problems.push({ heading, message: both(`编号“${cell}”重复`, `The number “${cell}” stands here twice`) });
        this.numbers.add(cell);
      } else if (target === "state") {
        const known = this.states.get(fold(cell));
        if (known) state = known;
        else problems.push({ heading, message: both(`没有状态“${cell}”`, `There is no state “${cell}”`) });
      } else {
        const read = cellValue(target.field.of, cell, this.reader);
        if ("problem" in read) problems.push({ heading, message: read.problem });
        else if (read.value !== null) given[target.field.key] = read.value;
      }
    }
    const formulas = formulasOf(definition, register.slug);
    const own = { ...this.own, number: number ?? "", state: state?.key ?? null };
    const worked = formulas.workOut(own, given, this.surroundings);
    const data = Object.fromEntries(Object.entries(worked).filter(([, value]) => value !== null && value !== undefined));
    const values = { ...own, ...data };
    for (const { key, label, of, required, requiredIf, shownIf } of currentFields(definition)) {
      if (of.kind === "computed" || data[key] !== undefined) continue;
      const wanted = required === true || (requiredIf !== undefined && formulas.holds(requiredIf, values, this.surroundings));
      if (!wanted || (shownIf !== undefined && !formulas.holds(shownIf, values, this.surroundings))) continue;
      const heading = label.zh || label.en;
      if (!problems.some((one) => one.heading === heading)) problems.push({ heading, message: missing });
    }
    for (const { key, label } of this.once) {
      if (data[key] === undefined) continue;
      const held = this.held.get(key) ?? new Set();
      this.held.set(key, held);
      const value = JSON.stringify(data[key]);
      if (held.has(value))
        problems.push({ heading: label.zh || label.en, message: both("与表中另一行重复", "Another row of the list holds the same") });
      held.add(value);
    }
    return { problems, number, state, data };
  }

  rows(): readonly PlannedRow[] {
    return this.table.lines.map(({ row, cells }) => ({ row, ...this.ofRow(cells) }));
  }

  /** Of fields that no two records share, what the rows hold. */
  uniqueValues(): ReadonlyMap<string, readonly string[]> {
    return new Map([...this.held].map(([key, values]) => [key, [...values]]));
  }
}
