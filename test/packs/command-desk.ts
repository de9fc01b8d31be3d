import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { expect } from "vitest";
import type { JobName } from "../../schema/job/list.screen.ts";
import { JobRunner } from "../../server/jobs/job-runner.ts";
import { type MessageCode, message } from "../../server/messages/message.ts";
import type { Answer, TestServer } from "../support/server.ts";
import type { SmallCompany } from "./small-company.ts";
import type { Kept, Touched } from "./touched.ts";

type Data = Readonly<Record<string, unknown>>;

/** Why something is refused: NOT_FOUND, the key of a message, or words of a guard. */
export type Why = MessageCode | "NOT_FOUND" | RegExp;

/** A picture as small as one can be, in the place of a photo or a drawn signature. */
export const picture = {
  fileName: "photo.png",
  base64: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
};
/** A line of a table. */
export const line = (values: Data): Data => ({ line: randomUUID(), ...values });

/** What an answer was refused with, in a line; nothing where it was done. */
export const heard = ({ errors }: Answer): string =>
  (errors ?? [])
    .map(({ message: said, extensions: { code, fields = [] } }) =>
      [code, ...fields.map((one) => `${one.path} ${one.code}: ${one.message}`), ...(fields.length > 0 ? [] : [said])].join(" "),
    )
    .join();

const [DUTIES, LIMITS, POINTS] = [["openDuties"], ["tendRecordLimits"], ["keepPoints"]] as const;

/** What everything is told with: people who give commands and ask, a clock whose jobs run, and what a refusal says. */
export class CommandDesk {
  protected constructor(
    readonly server: TestServer,
    readonly company: SmallCompany,
    readonly slug: string,
    readonly touched: Touched,
    /** Who looks at records, limits, duties and reports where nobody is named. */
    protected readonly reader: string,
  ) {}

  close = (): Promise<void> => this.server.close();
  id = (name: string): string => this.company.id(name);
  ids = (...names: readonly string[]): readonly string[] => names.map((name) => this.id(name));
  unit = (name: string): string => this.company.department(name);

  /** Lets it be so late, and the jobs of the minute do their work. */
  async at(time: string): Promise<void> {
    await this.server.setClock(time);
    const { limits, duties, points } = this.touched.definition;
    await this.run(...(duties ? DUTIES : []), ...(limits ? LIMITS : []), ...(points ? POINTS : []));
  }

  /** Lets jobs do their work now. */
  async run(...names: readonly JobName[]): Promise<void> {
    const runner = new JobRunner(this.server.database, pino({ level: "error" }), "packs");
    for (const name of names) {
      await this.server.sql(`update "job" set "next_at" = rulebook_now() where "kind" = $1`, [name]);
      await runner.run(name);
      const [job] = await this.server.sql<[string]>(`select "last_outcome" from "job" where "kind" = $1`, [name]);
      expect(job?.[0], name).toBe("done");
    }
  }

  async ask(by: string, query: string, variables: Data = {}): Promise<Record<string, any>> {
    return (await this.company.client(by)).get(query, variables);
  }

  /** Gives a command; what comes back, errors included. */
  async give(by: string, command: string, input: Data, fields = "id"): Promise<Answer> {
    const type = `${command[0]?.toUpperCase()}${command.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${command}(input: $input) ${fields && `{ ${fields} }`} }`;
    return (await this.company.client(by)).ask(query, { input });
  }

  /** Holds a refusal to its reason; answers what it said, at which places. */
  refusal(answer: Answer, why: Why, what: string): { readonly said: string; readonly at: readonly string[] } {
    const [error] = answer.errors ?? [];
    const { code, fields = [] } = error?.extensions ?? { code: "" };
    const [said, is] = [error?.message ?? "", `${what}: ${heard(answer) || "it was done"}`];
    if (why === "NOT_FOUND") expect(code, is).toBe(why);
    else if (why instanceof RegExp) expect(said, is).toMatch(why);
    else if (fields.length > 0)
      expect(
        fields.map((one) => one.code),
        is,
      ).toContain(why);
    else expect(said, is).toBe(message(why, "en"));
    return { said, at: fields.map(({ path }) => path.replace(/^input\.(data\.)?/, "")) };
  }

  /** What the story knows of the record is what it holds now, whoever may still read it. */
  protected async keep(record: Kept): Promise<void> {
    type Row = [string, number, string | null, string, string | null, string | null, Record<string, unknown>];
    const [row] = await this.server.sql<Row>(
      `select "number", "version", "state", "creator_id"::text as "c", "handler_id"::text as "h", "department_id"::text as "d", "data"
       from "register_record" where "id" = $1`,
      [record.id],
    );
    const [number, version, state, creator, handler, department, data] = row ?? [];
    Object.assign(record, { number, version, state, creator, handler, department, data });
  }

  /** Names of those who were told of the record so and so often. */
  protected async toldOf(id: string, kind: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.server.sql<[string, number]>(
      `select "recipient_id"::text, count(*)::int from "notification" where "record_id" = $1 and "kind" = $2 group by 1`,
      [id, kind],
    );
    return new Map(rows.map(([person, count]) => [this.company.nameOf(person), count]));
  }

  protected async newlyTold(record: Kept, kind: string, before: ReadonlyMap<string, number>): Promise<readonly string[]> {
    return [...(await this.toldOf(record.id, kind))]
      .filter(([name, count]) => count > (before.get(name) ?? 0))
      .map(([name]) => name)
      .sort();
  }
}
