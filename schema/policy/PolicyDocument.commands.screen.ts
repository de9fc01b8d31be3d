import { ownInput } from "../register/own/own-input.screen.ts";
import { command, same } from "../shared/command.screen.ts";
import { both, field, one } from "../shared/field.screen.ts";
import { day, id, inputType, int, optional, text } from "../shared/input.screen.ts";
import { changing, making } from "../shared/plain-commands.screen.ts";
import { policyDocumentScreen } from "./PolicyDocument.screen.ts";
import { retried } from "./retried.screen.ts";

/** Documents as a whole. */
export const policyDocumentCommands = {
  createPolicyDocument: command({
    description: "Makes a document with its first draft.",
    about: "policyDocuments",
    action: "create",
    answers: "policyDocuments",
    input: inputType(
      "CreatePolicyDocumentInput",
      "A new document with its first draft, whose text comes with importRevision or saveProvisions.",
      {
        number: text("Document number (制度编号), unique in the organisation.", { max: 60 }),
        categoryId: id("Kind of regulation."),
        owningDepartmentId: id("Department that answers for it (归口部门)."),
        title: text("Title of the first draft.", { max: 300 }),
        levelId: id("How secret the first draft is (密级); within your own clearance."),
        reviewIntervalMonths: optional(int("Months after which it is to be reviewed, 1 to 120; empty without periodic review.")),
        ...ownInput,
      },
    ),
    form: {
      resource: "policyDocuments",
      occasion: "create",
      fields: {
        categoryId: "category",
        owningDepartmentId: "owningDepartment",
        levelId: "level",
        ...same("number", "title", "reviewIntervalMonths"),
      },
    },
    keyDescription: retried,
    words: { name: making(policyDocumentScreen.title.singular), did: both("新建制度 %{label}", "created the document %{label}") },
  }),
  updatePolicyDocument: command({
    description: "Changes what is said of a document as a whole; its text changes by revisions.",
    about: "policyDocuments",
    action: "update",
    answers: "policyDocuments",
    input: inputType("UpdatePolicyDocumentInput", "Changes of a document; fields that are left out stay.", {
      id: id(),
      expectedVersion: int("The version that you saw."),
      number: optional(text("Document number (制度编号), unique in the organisation.", { max: 60, filled: true })),
      categoryId: optional(id("Kind of regulation.")),
      owningDepartmentId: optional(id("Department that answers for it (归口部门).")),
      reviewIntervalMonths: optional(int("Months after which it is to be reviewed, 1 to 120; null without periodic review.")),
      ...ownInput,
    }),
    form: {
      resource: "policyDocuments",
      occasion: "update",
      fields: { categoryId: "category", owningDepartmentId: "owningDepartment", ...same("number", "reviewIntervalMonths") },
    },
    keyDescription: retried,
    words: {
      name: changing(policyDocumentScreen.title.singular),
      did: both("修改制度 %{label} 的基本信息", "changed the details of %{label}"),
    },
    bulk: [
      {
        label: both("更改归口部门", "Change the owning department"),
        asks: "owningDepartmentId",
        description: "Department that is to answer for the documents",
      },
      { label: both("更改制度类别", "Change the category"), asks: "categoryId", description: "Kind of regulation" },
    ],
  }),
  repealPolicyDocument: command({
    description: "The document no longer holds from a day on; what is still asked of people about it ends that day.",
    about: "policyDocuments",
    action: "repeal",
    answers: "policyDocuments",
    input: inputType("RepealPolicyDocumentInput", "A document that shall no longer hold.", {
      id: id(),
      expectedVersion: int("The version that you saw."),
      repealedOn: day("First day on which it no longer holds; today or later.", {
        asked: field("day", "不再有效的第一天", "First day on which it no longer holds"),
      }),
      reason: text("Why; shown with the document.", { max: 5_000 }),
      replacedById: optional(
        id("The document that replaces it: published, and in force beyond that day.", {
          asked: one("policyDocuments", "由哪项制度替代", "Replaced by", both("没有则留空", "Empty where nothing replaces it")),
        }),
      ),
    }),
    keyDescription: retried,
    words: { name: both("废止制度", "Repeal a document"), did: both("废止：%{label}", "repealed %{label}") },
  }),
};
