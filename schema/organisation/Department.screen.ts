import { both, entityFields, entityFormFields, field, mainSection, many, one, recordSection, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { Department } from "./Department.ts";

export const departmentScreen: ScreenDefault<Omit<Department, "path">> = {
  resource: "departments",
  title: titles("部门", "Department", "Departments"),
  recordTitle: ["name"],
  fields: {
    ...entityFields,
    name: field("text", "部门名称", "Name"),
    code: field("text", "部门代码", "Code", both("全组织唯一，如 CS-2", "Unique in the organisation, e.g. CS-2")),
    fullName: field("text", "部门全称", "Full name"),
    parent: one("departments", "上级部门", "Parent department"),
    head: one(
      "people",
      "部门负责人",
      "Head",
      both("无负责人也无代理负责人时，由上级部门负责人代行", "With neither head nor deputy the parent's head acts"),
    ),
    headcount: field("people", "在岗人数", "People"),
    pathIds: field("ids", "上级路径", "Itself and above"),
    depth: field("number", "层级", "Depth"),
    sortOrder: field("number", "排序号", "Sort order", both("同级部门按此升序排列", "Ascending among sister departments")),
    archivedOn: field("day", "归档日期", "Archived on"),
    movesOn: field("day", "调整日期", "Moves on"),
    movesTo: one("departments", "调整至", "Moves to"),
    children: many("departments", "下级部门", "Departments below"),
    memberships: many("memberships", "任职", "Posts"),
    deputies: many("deputies", "代理负责人", "Deputies"),
  },
  list: {
    columns: [
      { field: "name", width: 220 },
      { field: "code", width: 110 },
      { field: "parent", width: 180 },
      { field: "head", width: 160 },
      { field: "headcount", width: 100 },
      { field: "archivedOn", width: 120 },
    ],
    sort: [{ field: "fullName", descending: false }],
    filters: ["parent", "head", "archivedOn"],
  },
  form: {
    sections: [mainSection, { key: "people", title: both("负责人与人员", "People") }, recordSection],
    fields: [
      { field: "name", section: "main", required: true },
      { field: "code", section: "main", required: true },
      { field: "parent", section: "main" },
      { field: "sortOrder", section: "main" },
      { field: "head", section: "people" },
      { field: "deputies", section: "people", readOnly: true },
      { field: "headcount", section: "people", readOnly: true },
      { field: "archivedOn", section: "record", readOnly: true },
      ...entityFormFields,
    ],
  },
};
