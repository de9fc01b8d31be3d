import { fold, visible } from "../../../schema/shared/fold.screen.ts";

/** What a column of a list of people can hold. */
export type Column = "number" | "name" | "department" | "position" | "email" | "phone" | "from" | "until" | "primary";

/** Headings by column, in lower case, as personnel lists and the panel's own exports write them. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  number: ["工号", "员工编号", "员工号", "number", "employee number", "employee no", "no"],
  name: ["姓名", "name", "full name"],
  department: ["部门", "所属部门", "department"],
  position: ["岗位", "职务", "position"],
  email: ["邮箱", "工作邮箱", "电子邮箱", "电子邮件", "email", "e-mail", "work email", "work e-mail"],
  phone: ["电话", "工作电话", "手机", "联系电话", "phone", "telephone", "work phone"],
  from: ["入职日期", "到岗日期", "任职开始", "开始日期", "from", "start", "joined"],
  until: ["离职日期", "离岗日期", "任职结束", "结束日期", "until", "end", "left"],
  primary: ["主岗", "是否主岗", "主要任职", "主任职", "primary", "main post"],
};

const columnOf = new Map(Object.entries(headings).flatMap(([column, names]) => names.map((name) => [name, column as Column] as const)));

/** Which column of the sheet holds what. */
export interface Layout {
  readonly places: ReadonlyMap<Column, number>;
  /** Headings that mean nothing here; their columns are left out. */
  readonly unknown: readonly string[];
  /** Columns that two headings name. */
  readonly repeated: readonly Column[];
}

/** Reads the row of headings. */
export function layoutOf(row: readonly string[]): Layout {
  const places = new Map<Column, number>();
  const unknown: string[] = [];
  const repeated: Column[] = [];
  for (const [place, heading] of row.entries()) {
    const name = visible(heading);
    const column = columnOf.get(fold(name));
    if (!column) {
      if (name !== "") unknown.push(name);
    } else if (places.has(column)) repeated.push(column);
    else places.set(column, place);
  }
  return { places, unknown, repeated };
}
