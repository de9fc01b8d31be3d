import { type Scope, subtree, type Who } from "./oracle-who.ts";
import type { Row, World } from "./world.ts";

/** What ACCESS rules ask about records: the conditions, spelt out over plain records. */
export class Facts {
  /** @param readers who works where and what is asked of whom, which is the reader's side: as it is now, also where the records are of then */
  constructor(
    readonly world: World,
    private readonly readers: World = world,
  ) {}

  private counts(revision: Row): boolean {
    const { today } = this.world;
    if (revision.publishedAt === null || revision.withdrawnAt !== null) return false;
    return revision.effectiveFrom <= today && (revision.trialUntil === null || revision.trialUntil >= today);
  }

  /**
   * The revision that a document is as secret as: in force, else the latest published one, else the draft.
   * Repeal does not change which one it is: the last text that held stays the one that people knew. A withdrawn text stands for
   * its document only when nothing else was published.
   */
  lead(document: string): Row | undefined {
    const all = [...this.world.of("Revision", "document", document)].sort((a, b) => a.ordinal - b.ordinal);
    const latest = (rows: Row[]) => rows.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1)).at(-1);
    const published = all.filter((r) => r.publishedAt !== null);
    return (
      latest(all.filter((r) => this.counts(r))) ??
      latest(published.filter((r) => r.withdrawnAt === null)) ??
      latest(published) ??
      all.at(-1)
    );
  }

  private reaches(who: Who, level: string, document: string): boolean {
    const { rank, needToKnow } = this.world.get(level)!;
    return rank <= who.rank && (!needToKnow || who.knows.has(document));
  }

  /** Whether the person's clearance reaches the document. */
  clearedForDocument(who: Who, document: string): boolean {
    const lead = this.lead(document);
    return lead !== undefined && this.reaches(who, lead.level, document);
  }

  /** Whether it reaches the text: its own level, and its document's, without which nobody could find it. */
  clearedForRevision(who: Who, id: string): boolean {
    const revision = this.world.get(id)!;
    return this.reaches(who, revision.level, revision.document) && this.clearedForDocument(who, revision.document);
  }

  /** What belongs to a text is as secret as the text; what belongs to none has no level. */
  clearedFor(who: Who, row: Row): boolean {
    return row.revision === null || this.clearedForRevision(who, row.revision);
  }

  /**
   * Whether it reaches a text as an entry of the trail remembers it. An entry from before entries remembered has nothing to be judged by, and
   * counts as being beyond everybody's.
   */
  clearedForThen(who: Who, row: Row): boolean {
    if (row.revision === null) return true;
    const then = row.held?.text?.levels;
    return (then?.levels ?? []).length > 0 && then.levels.every((level: string) => this.reaches(who, level, then.document));
  }

  private within(scope: Scope | undefined, department: string | null | undefined): boolean {
    if (!scope || !department) return false;
    return scope === "everywhere" || scope.has(department);
  }

  /** Whether the department lies where the person holds the role. */
  inScope(who: Who, role: string, department: string | null | undefined): boolean {
    return this.within(who.roles.get(role), department);
  }

  /** Whether the document of the text is owned where the person holds the role. */
  ownsText(who: Who, role: string, revision: string | null): boolean {
    const document = this.world.get(this.world.get(revision)?.document);
    return this.inScope(who, role, document?.owningDepartment);
  }

  /** Whether the course is kept where the person holds the role. */
  keepsCourse(who: Who, role: string, course: string | null): boolean {
    return this.inScope(who, role, this.world.get(course)?.owningDepartment);
  }

  /** Whether the person has a current post. */
  isEmployed(person: string): boolean {
    return this.world.of("Membership", "person", person).some((m) => this.world.isCurrent(m));
  }

  /** Whether the other person has a current post where the person holds the role. */
  worksWhere(who: Who, role: string, person: string): boolean {
    return this.readers.of("Membership", "person", person).some((m) => this.world.isCurrent(m) && this.inScope(who, role, m.department));
  }

  /** Whom an exception is for: people with a current post, by themselves, their department or their position. */
  coveredBy(exception: Row): ReadonlySet<string> {
    const below = exception.department ? subtree(this.world, exception.department) : new Set<string>();
    const posts = this.world.all("Membership").filter((m) => this.world.isCurrent(m));
    const meant = posts.filter(
      (m) => m.person === exception.person || (m.position !== null && m.position === exception.position) || below.has(m.department),
    );
    return new Set(meant.map((m) => m.person));
  }

  /** Whether the text was ever submitted to the person for approval. */
  submittedTo(who: Who, revision: string): boolean {
    return this.world.of("Approval", "revision", revision).some((a) => a.approver === who.id);
  }

  /**
   * Whether the person is asked today to comment on the draft. Whoever is asked reads the draft as it is, and nothing of how it came about:
   * of the past this tells nothing.
   */
  invited(who: Who, revision: string): boolean {
    const draft = this.world.get(revision)!;
    if (this.world !== this.readers || draft.publishedAt !== null || draft.withdrawnAt !== null) return false;
    const isOpen = (round: Row) => round.closedAt === null && round.until >= this.world.today;
    return this.world
      .of("Invitee", "revision", revision)
      .some((i) => i.person === who.id && i.leftAt === null && isOpen(this.world.get(i.round)!));
  }

  /**
   * Whether a route asks the person about the text: as head, by position, by name or for somebody else; not any more once that was closed
   * or is void.
   */
  askedByRoute(who: Who, revision: string): boolean {
    return this.world
      .of("Approval", "revision", revision)
      .some(
        (a) => a.approver === who.id && a.basis !== "chosen" && a.basis !== "approvers" && a.decision !== "closed" && a.voidedAt === null,
      );
  }

  /**
   * Obligations through which the record is asked of somebody. One that stopped asking before it was fulfilled no longer opens
   * what it was about; a waived or suspended one still does, as the person may see why.
   */
  private askedThrough(field: "assignment" | "course" | "agreement", id: string): readonly Row[] {
    return this.readers.of("Obligation", field, id).filter((o) => o.cancelledAt === null || o.fulfilledAt !== null);
  }

  /** Whether the course, agreement or assignment is asked of the person. */
  askedOf(who: Who, field: "assignment" | "course" | "agreement", id: string | null): boolean {
    return id !== null && this.askedThrough(field, id).some((o) => o.person === who.id);
  }

  /** Whether the assignment is asked of anybody with a current post where the person holds the role. */
  askedWhere(who: Who, role: string, assignment: string): boolean {
    return this.askedThrough("assignment", assignment).some((o) => this.worksWhere(who, role, o.person));
  }
}
