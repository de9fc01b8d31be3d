/** A department of the model; the tree is `parents`. */
export type Place = "upper" | "lower" | "office";

/** Whom an assignment asks: a place with or without what is below it, or one person; "nobody" for what is inherited alone. */
export type ModelAudience = { place: Place; subtree: boolean } | { person: number } | "nobody";

type State = "open" | "overdue" | "suspended" | "cancelled" | "waived" | "done";

interface ModelObligation {
  readonly assignment: number;
  readonly person: number;
  fulfilled: boolean;
  waived: boolean;
  cancelled: "leftAudience" | "superseded" | "withdrawn" | null;
  suspended: boolean;
  /** Days from today. */
  due: number;
}

const LATE = 7;

/** What ought to be asked, said as plainly as possible: loops over everything, one person and one assignment at a time. */
export class ObligationModel {
  readonly places: (Place | null)[];
  readonly cleared: boolean[];
  lowerBelongsToUpper = true;
  readonly revisions: { secret: boolean; withdrawn: boolean }[] = [];
  readonly assignments: { revision: number; audience: ModelAudience; due: number }[] = [];
  readonly obligations: ModelObligation[] = [];
  readonly evidence = new Set<string>();

  constructor(people: number) {
    this.places = Array(people).fill("upper");
    this.cleared = Array(people).fill(false);
  }

  get inForce(): number {
    return this.revisions.findLastIndex(({ withdrawn }) => !withdrawn);
  }

  reaches(audience: ModelAudience, person: number): boolean {
    const place = this.places[person];
    if (!place || audience === "nobody") return false;
    if ("person" in audience) return audience.person === person;
    if (place === audience.place) return true;
    return audience.subtree && audience.place === "upper" && place === "lower" && this.lowerBelongsToUpper;
  }

  mayRead(revision: number, person: number): boolean {
    return this.places[person] !== null && (!this.revisions[revision]?.secret || this.cleared[person] === true);
  }

  /** Asks at publication; false when nobody can be asked. */
  assign(revision: number, audience: ModelAudience, due: number): boolean {
    const people = this.places
      .map((_, person) => person)
      .filter((person) => this.reaches(audience, person) && this.mayRead(revision, person));
    if (people.length === 0) return false;
    this.assignments.push({ revision, audience, due });
    for (const person of people) this.add(this.assignments.length - 1, person, due);
    return true;
  }

  private add(assignment: number, person: number, due: number): void {
    this.obligations.push({ assignment, person, due, fulfilled: false, waived: false, cancelled: null, suspended: false });
  }

  private end(revision: number): "withdrawn" | "superseded" | null {
    if (this.revisions[revision]?.withdrawn) return "withdrawn";
    return revision < this.inForce ? "superseded" : null;
  }

  private inherits(person: number): boolean {
    return this.obligations.some((o) => {
      const from = this.assignments[o.assignment]!;
      const owed = o.person === person && o.cancelled === "superseded" && !o.fulfilled && !o.waived;
      return owed && from.revision < this.inForce && this.reaches(from.audience, person);
    });
  }

  private asks(assignment: number, person: number): boolean {
    const { revision, audience } = this.assignments[assignment]!;
    if (this.reaches(audience, person)) return true;
    const sisters = this.assignments.filter((other) => other.revision === revision);
    const isFirst = sisters[0] === this.assignments[assignment];
    return isFirst && !sisters.some((sister) => this.reaches(sister.audience, person)) && this.inherits(person);
  }

  /** Lets everything follow from how it stands now. */
  settle(): void {
    const pending = this.obligations.filter(({ fulfilled, waived }) => !fulfilled && !waived);
    for (const o of pending) {
      const end = this.end(this.assignments[o.assignment]!.revision);
      if (end && !o.cancelled) Object.assign(o, { cancelled: end, suspended: false });
    }
    const current = this.inForce;
    const owed = pending.some((o) => o.cancelled === "superseded" && this.assignments[o.assignment]!.revision < current);
    if (owed && !this.assignments.some(({ revision }) => revision === current)) {
      this.assignments.push({ revision: current, audience: "nobody", due: LATE });
    }
    this.assignments.forEach((assignment, index) => {
      if (assignment.revision !== current) return;
      for (const person of this.places.keys()) this.settleOne(index, person);
    });
    for (const o of this.obligations) {
      const asked = !o.waived && !o.cancelled && this.evidence.has(`${this.assignments[o.assignment]!.revision} ${o.person}`);
      if (asked) Object.assign(o, { fulfilled: true, suspended: false });
    }
  }

  private settleOne(assignment: number, person: number): void {
    const { revision, due } = this.assignments[assignment]!;
    const asked = this.asks(assignment, person);
    const readable = this.mayRead(revision, person);
    const known = this.obligations.find((o) => o.assignment === assignment && o.person === person);
    if (!known) {
      if (asked && readable) this.add(assignment, person, Math.max(due, LATE));
      return;
    }
    if (known.fulfilled || known.waived) return;
    if (!asked) Object.assign(known, { cancelled: known.cancelled ?? "leftAudience", suspended: false });
    else if (!readable) Object.assign(known, { cancelled: null, suspended: true });
    else if (known.cancelled || known.suspended) {
      Object.assign(known, { cancelled: null, suspended: false, due: Math.max(known.due, LATE) });
    }
  }

  /** Every obligation as one line, in order. */
  lines(): string[] {
    const state = (o: ModelObligation): State => {
      if (o.fulfilled) return "done";
      if (o.waived) return "waived";
      if (o.cancelled) return "cancelled";
      if (o.suspended) return "suspended";
      return o.due < 0 ? "overdue" : "open";
    };
    return this.obligations
      .map((o) => {
        const { revision, audience } = this.assignments[o.assignment]!;
        return `revision ${revision}, ${JSON.stringify(audience)}, person ${o.person}: ${state(o)} ${o.cancelled ?? ""} ${o.due}`;
      })
      .sort();
  }
}
