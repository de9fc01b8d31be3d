import { ownInput } from "../register/own/own-input.screen.ts";
import { command, same } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { flag, id, inputType, int, optional, text } from "../shared/input.screen.ts";
import { changing, making } from "../shared/plain-commands.screen.ts";
import { personScreen } from "./Person.screen.ts";

/** What is said of it whenever it is said. */
const values = {
  email: optional(text("Work e-mail address.", { max: 200 })),
  phone: optional(text("Work telephone number.", { max: 40 })),
  employmentNote: optional(text("What the administration keeps about the employment.", { max: 10_000 })),
};

const fields = { supervisorId: "supervisor", ...same("number", "name", "email", "phone", "employmentNote") };

/** What administrators keep about people. */
export const personCommands = {
  createPerson: command({
    description: "Makes a person without a post.",
    about: "people",
    action: "create",
    answers: "people",
    input: inputType("CreatePersonInput", "Somebody new; a post is given with startMembership.", {
      number: text("Employee number, unique in the organisation.", { max: 40 }),
      name: text("Full name in the person's own order.", { max: 120 }),
      ...values,
      supervisorId: optional(id("Who instructs the person day by day.")),
      ...ownInput,
    }),
    form: { resource: "people", occasion: "create", fields },
    words: { name: making(personScreen.title.singular), did: both("登记了人员 %{label}", "entered %{label}") },
  }),
  updatePerson: command({
    description: "Changes what is kept about a person.",
    about: "people",
    action: "update",
    answers: "people",
    input: inputType("UpdatePersonInput", "What is to change about a person; what is not given stays.", {
      id: id("The person."),
      expectedVersion: int("The version that you saw."),
      number: optional(text("Employee number, unique in the organisation.", { max: 40, filled: true })),
      name: optional(text("Full name in the person's own order.", { max: 120, filled: true })),
      ...values,
      supervisorId: optional(id("Who instructs the person day by day; null for nobody.")),
      ...ownInput,
    }),
    form: { resource: "people", occasion: "update", fields },
    words: { name: changing(personScreen.title.singular), did: both("修改了人员 %{label} 的资料", "changed the record of %{label}") },
  }),
  importPeople: command({
    description: "Brings in a list of people with their posts, or says what it would do.",
    about: "people",
    action: "create",
    input: inputType("ImportPeopleInput", "A list of people to bring in: a row for each post.", {
      fileName: text("Name of the file: .csv or .xlsx."),
      base64: text("The file's bytes as base64; CSV in UTF-8 or GB18030."),
      dryRun: optional(flag("Only say what would happen; yes unless told otherwise.")),
    }),
    words: { name: both("导入人员", "Import people"), did: both("批量导入人员：%{label}", "imported people: %{label}") },
  }),
};
