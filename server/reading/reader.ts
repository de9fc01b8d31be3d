import type { AccessWay } from "../../schema/confidentiality/AccessLog.ts";
import type { AnyResource } from "../../schema/registry.ts";
import type { WordOf } from "../../schema/shared/fields.ts";
import { isUuid } from "../../schema/shared/uuid.screen.ts";
import type { Actor } from "../access/actor.ts";
import { readableRows } from "../access/condition-to-sql.ts";
import type { AssumedActor } from "../access/known-actors.ts";
import { allOf } from "../access/logic.ts";
import type { SqlExecutor } from "../database/executor.ts";
import type { ReadingDatabase } from "../database/reading-database.ts";
import { invalid, unauthenticated } from "../errors.ts";
import type { Model } from "../model/model.ts";
import { Parameters } from "../model/parameters.ts";
import { from } from "../model/place.ts";
import { Budget, priceOf } from "./budget.ts";
import { loggedTexts } from "./logged-texts.ts";
import { type OpenedRevisions, SelectNode } from "./node.ts";
import { OrderCompiler } from "./order.ts";
import { type ListRequest, PAGE_LIMIT, type Page, type Row, type Selection, type WhereInput } from "./request.ts";
import { WhereCompiler } from "./where.ts";

/** Beyond so many rows a total is "more than", unless it is asked for exactly. */
const TOTAL_LIMIT = 10_000;

/** Writes what was opened to the access log, in the transaction that reads it; if that fails nothing is shown. */
export type RecordOpening = (sql: SqlExecutor, revisions: OpenedRevisions, way: WordOf<typeof AccessWay>) => Promise<void>;

/** How many rows match; `capped` when there are more than TOTAL_LIMIT. */
export interface Total {
  readonly count: number;
  readonly capped: boolean;
}

function checkPage({ offset, limit }: Page): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_LIMIT) throw invalid("page.limit", "badPageLimit");
  if (!Number.isInteger(offset) || offset < 0 || offset >= 1_000_000) throw invalid("page.offset", "badPageOffset");
}

/**
 * The only way to read. Turns resource, selection, filter, order and page, with what the actor may see, into SQL: every record
 * that an answer or a filter touches carries the actor's conditions, and fields that a row hides are null.
 */
export class Reader {
  constructor(
    private readonly database: ReadingDatabase,
    private readonly actor: Actor | null,
    private readonly recordOpening: RecordOpening,
    /** What the request may still ask for; readers of one request share it. */
    readonly budget: Budget = new Budget(),
    /** Where the actor is only assumed: what is read first makes sure of it. */
    private readonly assumed?: AssumedActor,
  ) {}

  /** A page of a list. */
  async list({ resource, selection, where, orderBy, page, finds = false }: ListRequest): Promise<{ items: Row[]; hasNext: boolean }> {
    checkPage(page);
    this.budget.announce(priceOf(selection, page.limit));
    const { model, actor, parameters, node } = this.begin(resource);
    node.select(selection);
    const condition = this.condition(node, where, parameters);
    const order = new OrderCompiler(node, actor, parameters).compile(orderBy, ["id"], "orderBy");
    // The limit is a literal: as a parameter it costs PostgreSQL a generic plan.
    const offset = page.offset > 0 ? ` offset ${page.offset}` : "";
    const text = `${this.statement(node)} where ${condition} order by ${order} limit ${page.limit + 1}${offset}`;
    const rows = await this.run({
      model,
      node,
      text,
      parameters,
      way: finds ? "search" : "read",
      tested: finds ? null : (where ?? {}),
    });
    return { items: rows.slice(0, page.limit), hasNext: rows.length > page.limit };
  }

  /** How many rows of a list the actor may see. */
  async total(resource: AnyResource, where: WhereInput | null, exact: boolean): Promise<Total> {
    const { model, parameters, node } = this.begin(resource);
    const condition = this.condition(node, where, parameters);
    const counted = `from ${from(node.place)} where ${condition}`;
    const text = exact
      ? `select count(*)::int ${counted}`
      : `select count(*)::int from (select 1 ${counted} limit ${TOTAL_LIMIT + 1}) counted`;
    this.budget.spend(parameters.effort);
    const statement = parameters.statement(text);
    const [row] = await this.testing(parameters, (sql) => sql.rows<[number]>(statement.text, statement.values), model, where);
    const count = row?.[0] ?? 0;
    return !exact && count > TOTAL_LIMIT ? { count: TOTAL_LIMIT, capped: true } : { count, capped: false };
  }

  /** One record; null when it is missing or not for the actor. A malformed id is INVALID at `path`. */
  async single(
    resource: AnyResource,
    id: string,
    selection: Selection,
    path = "id",
    way: WordOf<typeof AccessWay> = "read",
  ): Promise<Row | null> {
    if (!isUuid(id)) throw invalid(path, "malformedId");
    this.budget.announce(priceOf(selection, 1));
    const { model, parameters, node } = this.begin(resource);
    node.select(selection);
    const condition = allOf([`${node.place.alias}."id" = ${parameters.add(id)}::uuid`, this.condition(node, null, parameters)]);
    const text = `${this.statement(node)} where ${condition}`;
    const rows = await this.run({ model, node, text, parameters, way, tested: {} });
    return rows[0] ?? null;
  }

  /**
   * Rows of a list for exports: in the order of their identity, batch after batch, each one statement; or in the requested order, all
   * with one statement, as no key leads on from batch to batch then.
   */
  async *batches(request: Omit<ListRequest, "page">, size: number, most: number): AsyncGenerator<Row[]> {
    if (request.orderBy.length > 0) {
      yield await this.ordered(request, most);
      return;
    }
    const selection = { ...request.selection, scalars: new Set([...request.selection.scalars, "id"]) };
    let sent = 0;
    let after: string | null = null;
    while (sent < most) {
      const { model, actor, parameters, node } = this.begin(request.resource);
      node.select(selection);
      const key: string = after === null ? "true" : `${node.place.alias}."id" > ${parameters.add(after)}::uuid`;
      const condition = allOf([this.condition(node, request.where, parameters), key]);
      const order = new OrderCompiler(node, actor, parameters).compile([], ["id"], "orderBy");
      const text = `${this.statement(node)} where ${condition} order by ${order} limit ${Math.min(size, most - sent)}`;
      // All batches look through the same texts.
      const tested = after === null ? (request.where ?? {}) : null;
      const rows = await this.run({ model, node, text, parameters, way: "export", tested });
      if (rows.length > 0) yield rows;
      const last = rows.at(-1)?.id;
      if (rows.length < size || typeof last !== "string") return;
      sent += rows.length;
      after = last;
    }
  }

  private async ordered({ resource, selection, where, orderBy }: Omit<ListRequest, "page">, most: number): Promise<Row[]> {
    const { model, actor, parameters, node } = this.begin(resource);
    node.select(selection);
    const condition = this.condition(node, where, parameters);
    const order = new OrderCompiler(node, actor, parameters).compile(orderBy, ["id"], "orderBy");
    const text = `${this.statement(node)} where ${condition} order by ${order} limit ${most}`;
    return this.run({ model, node, text, parameters, way: "export", tested: where ?? {} });
  }

  private begin(resource: AnyResource) {
    if (!this.actor) throw unauthenticated();
    const model = this.actor.models.of(resource);
    const parameters = new Parameters();
    const node = new SelectNode({ model, alias: parameters.alias() }, this.actor, parameters);
    return { model, actor: this.actor, parameters, node };
  }

  private condition(node: SelectNode, where: WhereInput | null, parameters: Parameters): string {
    if (!this.actor) throw unauthenticated();
    const filter = where ? new WhereCompiler(this.actor, parameters).compile(where, node.place, "where") : "true";
    return allOf([this.unsure?.condition(parameters) ?? "true", readableRows(node.place, this.actor, parameters), filter]);
  }

  private get unsure(): AssumedActor | undefined {
    return this.assumed?.confirmed ? undefined : this.assumed;
  }

  private statement(node: SelectNode): string {
    const columns = node.columns.map((column, index) => `${column} as c${index}`).join(", ");
    return `select ${columns || "1 as c0"} from ${from(node.place)} ${node.joins.join(" ")}`;
  }

  private async run({ model, node, text, parameters, way, tested }: Run): Promise<Row[]> {
    this.budget.spend(parameters.effort);
    const statement = parameters.statement(text);
    const { unsure } = this;
    const look = async (sql: SqlExecutor, opened: OpenedRevisions) => {
      const rows = await sql.rows(statement.text, statement.values);
      unsure?.confirm(rows.length > 0);
      return node.rows(rows, opened);
    };
    const read = async (sql: SqlExecutor) => {
      const opened: OpenedRevisions = new Set();
      const answer = await look(sql, opened);
      if (opened.size > 0) await this.recordOpening(sql, opened, way);
      return answer;
    };
    if (tested && parameters.testsTexts) return this.testing(parameters, read, model, tested);
    const opened: OpenedRevisions = new Set();
    const answer = await look(this.database, opened);
    // Most levels are not logged. What is, is not shown before it is read again in the transaction that logs it.
    return opened.size > 0 ? this.database.transaction(read) : answer;
  }

  /**
   * Reads by a statement that may go by what texts say. Whoever asks so learns of all texts that they may read what they say or do not
   * say, so that those whose level is logged are opened, in this very transaction and whatever is answered.
   */
  private async testing<T>(
    parameters: Parameters,
    read: (sql: SqlExecutor) => Promise<T>,
    model: Model,
    where: WhereInput | null,
  ): Promise<T> {
    if (!parameters.testsTexts) return read(this.database);
    return this.database.transaction(async (sql) => {
      if (!this.actor) throw unauthenticated();
      const revisions = await loggedTexts(sql, this.actor, model, where);
      if (revisions.size > 0) await this.recordOpening(sql, revisions, "search");
      return read(sql);
    });
  }
}

/** A statement to be run, and what has to be known to log what it opens. */
interface Run {
  readonly model: Model;
  readonly node: SelectNode;
  readonly text: string;
  readonly parameters: Parameters;
  readonly way: WordOf<typeof AccessWay>;
  /** The filter, where what it goes by is to be logged; null where that is done already or what it finds is logged in its place. */
  readonly tested: WhereInput | null;
}
