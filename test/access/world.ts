/** A record as it is in the database: values by field name, relations as the other record's id or null. */
export interface Row {
  readonly id: string;
  [field: string]: any;
}

const DAY = 86_400_000;

/** A whole organisation in memory: the records of every entity, by the entity's name, on one day. */
export class World {
  private readonly tables = new Map<string, Row[]>();
  private readonly byId = new Map<string, Row>();
  private readonly pointing = new Map<string, Map<string, Row[]>>();

  constructor(readonly today: string) {}

  add(entity: string, row: Row): Row {
    this.tables.set(entity, [...(this.tables.get(entity) ?? []), row]);
    this.byId.set(row.id, row);
    this.pointing.clear();
    return row;
  }

  /** Gives a record other values from now on. */
  change(row: Row, values: Record<string, unknown>): void {
    Object.assign(row, values);
    this.pointing.clear();
  }

  /** The organisation as it is at this moment, whatever becomes of it. */
  snapshot(): World {
    const copy = new World(this.today);
    for (const [entity, rows] of this.tables)
      copy.tables.set(
        entity,
        rows.map((row) => ({ ...row })),
      );
    for (const rows of copy.tables.values()) for (const row of rows) copy.byId.set(row.id, row);
    return copy;
  }

  all(entity: string): readonly Row[] {
    return this.tables.get(entity) ?? [];
  }

  /** The record with this id; undefined for none. */
  get(id: unknown): Row | undefined {
    return typeof id === "string" ? this.byId.get(id) : undefined;
  }

  /** The records of the entity whose field points to the id. */
  of(entity: string, field: string, id: string): readonly Row[] {
    const key = `${entity}.${field}`;
    let index = this.pointing.get(key);
    if (!index) {
      index = new Map<string, Row[]>();
      for (const row of this.all(entity)) index.set(row[field], [...(index.get(row[field]) ?? []), row]);
      this.pointing.set(key, index);
    }
    return index.get(id) ?? [];
  }

  get entities(): readonly string[] {
    return [...this.tables.keys()];
  }

  /** The day so many days from today. */
  day(offset: number): string {
    return new Date(Date.parse(`${this.today}T00:00:00Z`) + offset * DAY).toISOString().slice(0, 10);
  }

  /** An instant so many days from today's noon. */
  moment(offset: number): string {
    return `${this.day(offset)}T04:00:00.000Z`;
  }

  /** Whether today lies within the row's days; both ends are inclusive, and no end is for ever. */
  isCurrent(row: Row): boolean {
    return row.from <= this.today && (row.until === null || row.until >= this.today);
  }

  /** Whether something granted holds today and was not taken back. */
  holds(row: Row): boolean {
    return row.revokedAt === null && this.isCurrent(row);
  }
}
