import { randomUUIDv7 } from "node:crypto";
import { fold } from "../../../schema/shared/fold.screen.ts";
import type { Column } from "./columns.ts";
import type { Known, PersonState, Place, Post } from "./known.ts";
import { Places } from "./places.ts";
import type { CellProblem, ImportRow } from "./row.ts";

/** What a row does. */
export type RowAction = "personCreated" | "personChanged" | "postStarted" | "postChanged" | "postEnded";

/** What a row changes in one column, as people read it; null for nothing. */
export interface CellChange {
  readonly column: Column;
  readonly before: string | null;
  readonly after: string | null;
}

/** A row with what it does; nothing when it has problems. */
export interface PlannedRow {
  readonly row: ImportRow;
  readonly actions: RowAction[];
  readonly changes: readonly CellChange[];
}

/** As a list says it; the panel has its own words. */
const flagWord = (value: boolean) => (value ? "yes" : "no");

const overlap = (a: Pick<Post, "from" | "until">, b: Pick<Post, "from" | "until">) =>
  a.from <= (b.until ?? "9999-12-31") && b.from <= (a.until ?? "9999-12-31");

/** Works out row by row what a list of people changes, without changing anything but `known.people`, which then is how it will be. */
export class ImportPlan {
  readonly rows: PlannedRow[] = [];
  /** Of the row that is being taken. */
  private changes: CellChange[] = [];
  private readonly departments: Places;
  private readonly positions: Places;

  constructor(
    private readonly known: Known,
    private readonly today: string,
  ) {
    this.departments = new Places(known.departments);
    this.positions = new Places(known.positions);
  }

  /** Takes all rows, then looks whether main posts overlap. */
  takeAll(rows: readonly ImportRow[]): void {
    for (const row of rows) {
      this.changes = [];
      // Of a row with errors all are told at once, so that one correction is enough.
      if (row.problems.length > 0) this.findPlaces(row);
      this.rows.push({ row, actions: row.problems.length > 0 ? [] : this.take(row), changes: this.changes });
    }
    const byNumber = new Map(this.rows.map((planned) => [planned.row.row, planned.row]));
    for (const person of this.known.people.values()) {
      const main = person.posts.filter(({ primary }) => primary).sort((a, b) => a.from.localeCompare(b.from));
      for (const [place, post] of main.entries()) {
        const next = main[place + 1];
        if (!next || !overlap(post, next)) continue;
        byNumber.get(next.row ?? post.row ?? -1)?.problems.push({ column: "primary", code: "primaryOverlaps" });
      }
    }
  }

  private take(row: ImportRow): RowAction[] {
    const number = row.texts.number ?? "";
    const known = this.known.people.get(fold(number));
    if (!known && !row.texts.name) return this.refuse(row, { column: "name", code: "required" });
    const person = known ?? this.newPerson(number, row.texts.name ?? "");
    for (const field of ["name", "email", "phone"] as const) {
      const said = person.said.get(field);
      const says = row.texts[field];
      if (said && says && said !== says) return this.refuse(row, { column: field, code: "cellContradicts", values: { said } });
    }
    const posts = this.takePost(row, person);
    if (row.problems.length > 0) return [];
    this.known.people.set(fold(number), person);
    return [...this.takeFields(row, person, !known), ...posts];
  }

  private takeFields({ texts }: ImportRow, person: PersonState, isFirst: boolean): RowAction[] {
    const actions: RowAction[] = isFirst ? ["personCreated"] : [];
    for (const field of ["name", "email", "phone"] as const) {
      const says = texts[field];
      if (!says) continue;
      person.said.set(field, says);
      if (person[field] === says) {
        if (isFirst) this.note(field, null, says);
        continue;
      }
      this.note(field, person[field], says);
      person[field] = says;
      if (!isFirst && !actions.includes("personChanged")) actions.push("personChanged");
    }
    return actions;
  }

  private takePost(row: ImportRow, person: PersonState): RowAction[] {
    const { department, position } = row.texts;
    if (!department && !position) return this.takeNoPost(row, person);
    if (!department) return this.refuse(row, { column: "department", code: "required" });
    if (!position) return this.refuse(row, { column: "position", code: "required" });
    const { where, what } = this.findPlaces(row);
    if (!where || !what) return [];
    const same = person.posts.filter((post) => post.departmentId === where.id && post.positionId === what.id);
    const post = same.find(({ from }) => from === row.from) ?? same.find(({ until }) => until === null || until >= this.today);
    if (post?.row) return this.refuse(row, { column: "number", code: "cellRepeated", values: { row: post.row } });
    return post ? this.changePost(row, post) : this.startPost(row, person, where, what);
  }

  /** The department and the position that a row names; what cannot be found is noted. */
  private findPlaces({ texts, problems }: ImportRow): { readonly where: Place | null; readonly what: Place | null } {
    const find = (column: "department" | "position", places: Places): Place | null => {
      const text = texts[column];
      const found = text ? places.find(text) : null;
      if (typeof found !== "string") return found;
      problems.push({ column, code: found, values: { text: text ?? "" } });
      return null;
    };
    return { where: find("department", this.departments), what: find("position", this.positions) };
  }

  /** A row without a post may still say that the person leaves. */
  private takeNoPost(row: ImportRow, person: PersonState): RowAction[] {
    const { until } = row;
    if (row.from || row.primary !== null) return this.refuse(row, { column: "department", code: "required" });
    if (!until) return [];
    const running = person.posts.filter((post) => post.until === null || post.until >= this.today);
    if (running.length === 0) return this.refuse(row, { column: "until", code: "cellNoPost" });
    if (running.some(({ from }) => from > until)) return this.refuse(row, { column: "until", code: "untilBeforeFrom" });
    const ending = running.filter((post) => post.until === null || post.until > until);
    for (const post of ending) {
      this.note("until", post.until, until);
      Object.assign(post, { until, row: row.row });
    }
    return ending.length > 0 ? ["postEnded"] : [];
  }

  private changePost(row: ImportRow, post: Post): RowAction[] {
    const { until, primary } = row;
    const hasEnded = post.until !== null && post.until < this.today;
    if (hasEnded && ((until && until !== post.until) || (primary !== null && primary !== post.primary))) {
      return this.refuse(row, { column: "until", code: "membershipEnded" });
    }
    if (row.from && row.from !== post.from)
      return this.refuse(row, { column: "from", code: "cellOtherStart", values: { from: post.from } });
    if (until && until < post.from) return this.refuse(row, { column: "until", code: "untilBeforeFrom" });
    const actions: RowAction[] = [];
    if (until && until !== post.until) {
      actions.push("postEnded");
      this.note("until", post.until, until);
    }
    if (primary !== null && primary !== post.primary) {
      actions.push("postChanged");
      this.note("primary", flagWord(post.primary), flagWord(primary));
    }
    Object.assign(post, { until: until ?? post.until, primary: primary ?? post.primary, row: row.row });
    return actions;
  }

  private startPost(row: ImportRow, person: PersonState, department: Place, position: Place): RowAction[] {
    const period = { from: row.from ?? this.today, until: row.until };
    if (period.until && period.until < period.from) return this.refuse(row, { column: "until", code: "untilBeforeFrom" });
    // Unless the list says so, a further post beside a main one is an additional one.
    const primary = row.primary ?? !person.posts.some((post) => post.primary && overlap(post, period));
    person.posts.push({
      id: randomUUIDv7(),
      isNew: true,
      departmentId: department.id,
      positionId: position.id,
      primary,
      ...period,
      before: null,
      row: row.row,
    });
    this.note("department", null, department.fullName);
    this.note("position", null, position.name);
    this.note("from", null, period.from);
    if (period.until) this.note("until", null, period.until);
    return ["postStarted"];
  }

  private newPerson(number: string, name: string): PersonState {
    return { id: randomUUIDv7(), isNew: true, number, name, email: null, phone: null, before: null, said: new Map(), posts: [] };
  }

  private note(column: Column, before: string | null, after: string | null): void {
    this.changes.push({ column, before, after });
  }

  private refuse(row: ImportRow, problem: CellProblem): RowAction[] {
    row.problems.push(problem);
    return [];
  }
}
