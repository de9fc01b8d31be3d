import { command, same } from "../shared/command.screen.ts";
import { both, field, one } from "../shared/field.screen.ts";
import { day, id, inputType, int, optional, recordVersion, text } from "../shared/input.screen.ts";
import { archivable, archiving, changing, making } from "../shared/plain-commands.screen.ts";
import { departmentScreen } from "./Department.screen.ts";

const fields = { parentId: "parent", headId: "head", ...same("code", "name", "sortOrder") };

/** What administrators change about departments. */
export const departmentCommands = {
  createDepartment: command({
    description: "Makes a department.",
    about: "departments",
    action: "create",
    answers: "departments",
    input: inputType("CreateDepartmentInput", "A new department.", {
      code: text("Short code, unique in the organisation.", { max: 40 }),
      name: text("Name as people say it.", { max: 120 }),
      parentId: optional(id("The department above; none at the top.")),
      headId: optional(id("Who is responsible; somebody with a current post.")),
      sortOrder: optional(int("Place among its sisters, ascending.")),
    }),
    form: { resource: "departments", occasion: "create", fields },
    words: { name: making(departmentScreen.title.singular), did: both("新建了部门 %{label}", "made the department %{label}") },
  }),
  updateDepartment: command({
    description: "Changes a department, or moves it in the tree.",
    about: "departments",
    action: "update",
    answers: "departments",
    input: inputType("UpdateDepartmentInput", "What is to change about a department; what is not given stays.", {
      id: id("The department."),
      expectedVersion: int("The version that you saw."),
      code: optional(text("Short code, unique in the organisation.", { max: 40, filled: true })),
      name: optional(text("Name as people say it.", { max: 120, filled: true })),
      parentId: optional(id("The department above; null puts it at the top.")),
      headId: optional(id("Who is responsible; null for nobody.")),
      sortOrder: optional(int("Place among its sisters, ascending.")),
    }),
    form: { resource: "departments", occasion: "update", fields },
    words: { name: changing(departmentScreen.title.singular), did: both("修改了部门 %{label}", "changed the department %{label}") },
  }),
  moveDepartment: command({
    description: "Moves a department in the tree, today or on a day ahead.",
    about: "departments",
    action: "update",
    answers: "departments",
    input: inputType("MoveDepartmentInput", "Another place in the tree, from a day on.", {
      id: id("The department."),
      expectedVersion: int("The version that you saw."),
      parentId: optional(
        id("The department above it from then on; null puts it at the top.", {
          asked: one(
            "departments",
            "新的上级部门",
            "New parent department",
            both("留空表示调整到最上级", "Leave empty to put it at the top"),
          ),
        }),
      ),
      on: day("First day there: today, or a day ahead.", {
        asked: field(
          "day",
          "生效日期",
          "From",
          both(
            "今天即刻调整；更晚的日期到当天调整，此前可取消。",
            "Today it moves at once; on a later day it moves by itself, and until then you can cancel.",
          ),
        ),
      }),
    }),
    words: {
      name: both("调整部门上级", "Move a department"),
      did: both("调整了部门 %{label} 的上级", "moved the department %{label}, or planned to"),
    },
  }),
  cancelDepartmentMove: command({
    description: "Takes the planned move of a department back.",
    about: "departments",
    action: "update",
    answers: "departments",
    input: recordVersion,
    words: {
      name: both("取消部门调整", "Cancel a department's move"),
      did: both("取消了部门 %{label} 的调整计划", "cancelled the planned move of the department %{label}"),
    },
  }),
  archiveDepartment: command({
    description: "Archives a department without people and without departments below.",
    about: "departments",
    action: "archive",
    answers: "departments",
    input: recordVersion,
    words: { name: archiving(departmentScreen.title.singular), did: both("撤销了部门 %{label}", "archived the department %{label}") },
    ...archivable,
  }),
};
