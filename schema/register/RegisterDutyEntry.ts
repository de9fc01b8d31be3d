import { t } from "@mikro-orm/core";
import { ManyToOne, Property, Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { Person } from "../organisation/Person.ts";
import { Entry } from "../shared/record.ts";
import { RegisterDutyTime } from "./RegisterDutyTime.ts";
import { RegisterRecord } from "./RegisterRecord.ts";

const reference = { deleteRule: "no action", updateRule: "no action" } as const;

/** That a record fulfils a duty at a time. Hidden: it shows with the obligation that it fulfils. */
@Table()
@Unique({ name: "register_duty_entry_once", properties: ["time", "record"] })
export class RegisterDutyEntry extends Entry {
  @ManyToOne({ entity: () => RegisterDutyTime, index: false, ...reference })
  time!: RegisterDutyTime;

  @ManyToOne({ entity: () => RegisterRecord, index: true, ...reference })
  record!: RegisterRecord;

  /** Who opened the record. */
  @ManyToOne({ entity: () => Person, nullable: true, index: false, ...reference })
  person?: Person;

  /** Whose act fulfilled it: for whom it counts where whoever opened the record does not owe it. */
  @ManyToOne({ entity: () => Person, nullable: true, index: false, ...reference })
  by?: Person;

  @Property({ type: t.datetime, columnType: "timestamptz(3)" })
  at!: Date;
}
