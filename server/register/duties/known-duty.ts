import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { RegisterDutyDefinition } from "../../../schema/register/definition/duty.screen.ts";
import type { RecordData } from "../../../schema/register/RegisterRecord.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import type { MeantAt } from "../who/people-meant.ts";

interface Row {
  readonly id: string;
  readonly registerId: string;
  readonly key: string;
  readonly duty: RegisterDutyDefinition;
  readonly follows: string | null;
  readonly owner: string;
  readonly definition: RegisterDefinition;
  readonly aboutId: string | null;
  readonly about: {
    readonly department: string | null;
    readonly creator: string | null;
    readonly handler: string | null;
    readonly data: RecordData;
    readonly definition: RegisterDefinition;
    readonly open: boolean;
    readonly openedAt: string;
  } | null;
}

/** A duty with all that who owes it and when it is due are worked out from. */
export interface KnownDuty extends Omit<Row, "about" | "definition" | "owner"> {
  readonly owningDepartmentId: string;
  readonly at: MeantAt;
  /** Of one about a record: whether that is open still, and its values. */
  readonly about: { readonly open: boolean; readonly values: RecordData } | null;
}

const columns = `json_build_object('id', d."id", 'registerId', d."register_id", 'key', d."key", 'duty', d."definition", 'follows', d."follows",
  'owner', g."owning_department_id", 'definition', v."definition", 'aboutId', d."about_id",
  'about', case when r."id" is not null then json_build_object('department', r."department_id", 'creator', r."creator_id", 'handler', r."handler_id",
    'data', r."data", 'definition', rv."definition", 'open', (r."open" or r."state" is null) and r."struck_at" is null, 'openedAt', r."opened_at") end)`;

/** The duties that the condition means (of duty `d`, register `g`), in the order in which they are locked. */
export async function duties(sql: SqlExecutor, where: string, values: readonly unknown[]): Promise<KnownDuty[]> {
  const rows = await sql.rows<[Row]>(
    `select ${columns} from "register_duty" d join "register" g on g."id" = d."register_id" join "register_version" v on v."id" = g."published_id"
     left join "register_record" r on r."id" = d."about_id" left join "register_version" rv on rv."id" = r."register_version_id"
     where ${where} order by d."id"`,
    values,
  );
  return rows.map(([{ about, definition, owner, ...duty }]) => ({
    ...duty,
    owningDepartmentId: owner,
    at: {
      definition: about?.definition ?? definition,
      registerId: duty.registerId,
      owningDepartmentId: owner,
      departmentId: about ? about.department : owner,
      creatorId: about?.creator ?? null,
      handlerId: about?.handler ?? null,
      data: about?.data ?? {},
    },
    about: about && { open: about.open, values: { ...about.data, openedAt: about.openedAt } },
  }));
}
