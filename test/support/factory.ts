import { createHash, randomUUIDv7 } from "node:crypto";
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { Agreement } from "../../schema/confidentiality/Agreement.ts";
import { ClassificationLevel } from "../../schema/confidentiality/ClassificationLevel.ts";
import { Clearance } from "../../schema/confidentiality/Clearance.ts";
import { Account } from "../../schema/identity/Account.ts";
import { Credential } from "../../schema/identity/Credential.ts";
import { Department } from "../../schema/organisation/Department.ts";
import { Membership } from "../../schema/organisation/Membership.ts";
import { Person } from "../../schema/organisation/Person.ts";
import { Position } from "../../schema/organisation/Position.ts";
import { RoleGrant } from "../../schema/organisation/RoleGrant.ts";
import { Category } from "../../schema/policy/Category.ts";
import { PolicyDocument } from "../../schema/policy/PolicyDocument.ts";
import { Provision } from "../../schema/policy/Provision.ts";
import { Revision } from "../../schema/policy/Revision.ts";
import { byClock, type Clock } from "../../schema/shared/clock.ts";
import { Course } from "../../schema/training/Course.ts";
import { QuizQuestion } from "../../schema/training/QuizQuestion.ts";
import { hashPassword } from "../../server/identity/password.ts";

const sha = (text: string) => createHash("sha256").update(text).digest("hex");

let unknown: Promise<string> | undefined;

/** The hash of a password that nobody knows, the same for all: each costs time. */
const unknownPassword = () => {
  unknown ??= hashPassword(randomUUIDv7());
  return unknown;
};

/** Makes records for tests, past the commands; what is not given is made up, parents included. */
export class Factory {
  private count = 0;
  private readonly known = new Map<string, object>();

  /** By which records are made. */
  clock: Clock = { now: () => new Date() };

  constructor(readonly em: SqlEntityManager) {}

  private next(prefix: string): string {
    this.count += 1;
    return `${prefix}${this.count}`;
  }

  private async keep<T extends object>(entity: new () => T, values: Partial<T>): Promise<T> {
    return byClock(this.clock, async () => {
      const record = Object.assign(new entity(), values);
      await this.em.persist(record).flush();
      return record;
    });
  }

  private async once<T extends object>(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.known.get(key) ?? (await make());
    this.known.set(key, known);
    return known as T;
  }

  department(values: Partial<Department> = {}): Promise<Department> {
    const code = this.next("D");
    return this.keep(Department, { code, name: `Department ${code}`, ...values });
  }

  position(values: Partial<Position> = {}): Promise<Position> {
    const code = this.next("P");
    return this.keep(Position, { code, name: `Position ${code}`, ...values });
  }

  /** A person with a current main post, unless `department` is null. */
  async person(values: Partial<Person> & { in?: Department | null } = {}): Promise<Person> {
    const { in: department, ...own } = values;
    const number = this.next("N");
    const person = await this.keep(Person, { number, name: `Person ${number}`, ...own });
    if (department !== null) {
      // Everybody employed has the basic level.
      await this.level();
      await this.membership({ person, department: department ?? (await this.once("department", () => this.department())) });
    }
    return person;
  }

  async membership(values: Partial<Membership> & { person: Person }): Promise<Membership> {
    const position = values.position ?? (await this.once("position", () => this.position()));
    const department = values.department ?? (await this.once("department", () => this.department()));
    return this.keep(Membership, { from: "2020-01-01", ...values, position, department });
  }

  role(person: Person, role: RoleGrant["role"], department?: Department): Promise<RoleGrant> {
    return this.keep(RoleGrant, { person, role, from: "2020-01-01", ...(department ? { department } : {}) });
  }

  /** The person's account; a new one counts as one that can sign in, with a password that nobody knows. */
  async accountOf(personId: string): Promise<Account> {
    const known = await this.em.findOne(Account, { person: personId });
    if (known) return known;
    const account = await this.keep(Account, { login: this.next("login"), person: this.em.getReference(Person, personId) });
    await this.keep(Credential, { id: randomUUIDv7(), account, passwordHash: await unknownPassword(), changedAt: this.clock.now() });
    return account;
  }

  /** An account that can sign in with the password. */
  async signInAccount(person: { readonly id: string }, password: string): Promise<Account> {
    const account = await this.accountOf(person.id);
    const credential = await this.em.findOneOrFail(Credential, { account });
    credential.passwordHash = await hashPassword(password);
    await this.em.flush();
    return account;
  }

  /** The basic level unless told otherwise. */
  level(values: Partial<ClassificationLevel> = {}): Promise<ClassificationLevel> {
    if (Object.keys(values).length === 0) return this.once("level", () => this.level({ rank: 10, name: "Internal", basic: true }));
    this.count += 1;
    return this.keep(ClassificationLevel, { rank: 100 + this.count, name: `Level ${this.count}`, colour: "#444444", ...values });
  }

  async clearance(person: Person, level: ClassificationLevel, values: Partial<Clearance> = {}): Promise<Clearance> {
    const grantedBy = values.grantedBy ?? (await this.once("officer", () => this.person()));
    return this.keep(Clearance, { person, level, from: "2020-01-01", reason: "test", ...values, grantedBy });
  }

  category(values: Partial<Category> = {}): Promise<Category> {
    const code = this.next("C");
    return this.keep(Category, { code, name: `Category ${code}`, approvalRoute: "approval", ...values });
  }

  async document(values: Partial<PolicyDocument> = {}): Promise<PolicyDocument> {
    const number = this.next("DOC-");
    const category = values.category ?? (await this.once("category", () => this.category()));
    const owningDepartment = values.owningDepartment ?? (await this.once("department", () => this.department()));
    return this.keep(PolicyDocument, { number, ...values, category, owningDepartment });
  }

  /** A draft with one article, unless texts are given. */
  async revision(values: Partial<Revision> = {}, texts: readonly string[] = ["Be polite."]): Promise<Revision> {
    const document = values.document ?? (await this.document());
    const level = values.level ?? (await this.level());
    const drafter = values.drafter ?? (await this.once("drafter", () => this.person()));
    const before = await this.em.count(Revision, { document });
    const { publishedAt, ...draft } = values;
    const revision = await this.keep(Revision, {
      ordinal: before + 1,
      title: `Rules of ${document.number}`,
      ...draft,
      document,
      level,
      drafter,
    });
    for (const [place, text] of texts.entries()) {
      const label = `第${place + 1}条`;
      const contentHash = sha(`${label}${text}`);
      await this.keep(Provision, {
        revision,
        place,
        depth: 0,
        kind: "article",
        label,
        number: String(place + 1),
        heading: "",
        text,
        identity: randomUUIDv7(),
        contentHash,
      });
    }
    if (publishedAt) {
      Object.assign(revision, {
        publishedAt,
        approvedAt: publishedAt,
        submittedAt: publishedAt,
        effectiveFrom: "2024-01-01",
        material: true,
        checksum: sha(revision.title),
        ...values,
      });
      await this.em.flush();
    }
    return revision;
  }

  /** A revision published and in force since 2024, unless told otherwise. */
  published(values: Partial<Revision> = {}, texts?: readonly string[]): Promise<Revision> {
    return this.revision({ publishedAt: new Date("2024-01-01T00:00:00Z"), ...values }, texts);
  }

  async course(values: Partial<Course> = {}): Promise<Course> {
    const owningDepartment = values.owningDepartment ?? (await this.once("department", () => this.department()));
    return this.keep(Course, { title: this.next("Course "), text: "Learn this.", ...values, owningDepartment });
  }

  question(course: Course, values: Partial<QuizQuestion> = {}): Promise<QuizQuestion> {
    this.count += 1;
    const options = [
      { key: "A", text: "Yes" },
      { key: "B", text: "No" },
    ];
    return this.keep(QuizQuestion, {
      course,
      place: this.count,
      kind: "single",
      text: `Question ${this.count}?`,
      options,
      rightKeys: ["A"],
      ...values,
    });
  }

  agreement(values: Partial<Agreement> = {}): Promise<Agreement> {
    return this.keep(Agreement, { code: this.next("AG"), ordinal: 1, title: "Keep secrets", text: "I keep secrets.", ...values });
  }
}
