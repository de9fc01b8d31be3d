import type { SqlExecutor } from "../database/executor.ts";
import { codeModels, type Models, type RegisterModelSource } from "./model.ts";

/** The published registers as they are now, or at any later moment. */
export type LoadRegisters = (sql: SqlExecutor) => Promise<readonly RegisterModelSource[]>;

/** SQL: the version of the published registers, which grows in the transaction that publishes, rolls back or archives one. */
export const registersVersion = `(select v."version"::int from "register_epoch" v)`;

/**
 * The kinds of records of this installation. What is kept is the newest version alone: whoever asks has read the version from the
 * database, in the statement that was needed anyway, so that several servers agree at each request.
 */
export class KnownModels {
  private newest: { readonly version: number; readonly models: Promise<Models> } | undefined;

  constructor(
    private readonly sql: SqlExecutor,
    private readonly load: LoadRegisters,
  ) {}

  /** The newest version that anybody has asked for; undefined before the first. */
  get version(): number | undefined {
    return this.newest?.version;
  }

  /** The kinds at the version that the database named a moment ago. Registers are loaded once a version, for whoever asks first. */
  at(version: number): Promise<Models> {
    if (this.newest?.version !== version) {
      const models = this.load(this.sql).then((registers) => codeModels.with(version, registers));
      const loading = { version, models };
      this.newest = loading;
      // What could not be loaded is tried again by the next request.
      models.catch(() => {
        if (this.newest === loading) this.newest = undefined;
      });
    }
    return this.newest.models;
  }

  /** The kinds there are now, for work that begins without anybody signed in. */
  async current(): Promise<Models> {
    const [row] = await this.sql.rows<[number]>(`select ${registersVersion} as "version"`, []);
    return this.at(row?.[0] ?? 0);
  }
}
