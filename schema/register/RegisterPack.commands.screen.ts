import { command } from "../shared/command.screen.ts";
import { both, field } from "../shared/field.screen.ts";
import { flag, id, inputType, int, json, optional, otherwise, several, text } from "../shared/input.screen.ts";

/** Registers that are made of packs and files. */
export const registerPackCommands = {
  installPack: command({
    description:
      "Makes a register of a pack, and before it those that it refers to and that are not there yet. Answers { registerId, slug, published, expectedVersion, problems, alsoInstalled: [{ registerId, slug }] }.",
    about: "registers",
    action: "create",
    input: inputType("InstallPackInput", "A pack to install.", {
      pack: text("Its address, from the query `packs`.", { max: 60 }),
      slug: optional(text("Another address for the register, where the pack's own is taken.", { max: 60 })),
      owningDepartmentId: id("The department that will keep it."),
      parameters: optional(
        json(
          'What is chosen for its parameters, identities by their keys (of `people` a list), those of packs that it needs as "slug.key". What is left out is as the pack suggests.',
        ),
      ),
      publish: otherwise(true, flag("Whether it counts at once; else it is a draft to be changed first.")),
    }),
    words: {
      name: both("使用模板建立登记簿", "Install a template"),
      did: both("使用模板建立登记簿：%{label}", "made the register %{label} of a template"),
    },
  }),
  importRegister: command({
    description:
      "Makes a register of a file, as exportRegister answers it or as templates are, or makes it the draft of one that is there; or says beforehand what that would do. Answers { dryRun, registerId, slug, published, expectedVersion, says, parameters: [{ key, label, of, resource, suggested, names }], changes: [{ at, kind, says }], problems: [{ at, key, severity, message }] }.",
    about: "registers",
    action: "update",
    input: inputType("ImportRegisterInput", "A register out of a file.", {
      content: json("The file, as its text or as JSON."),
      registerId: optional(id("The register whose draft it becomes; empty for a new one.")),
      expectedVersion: optional(int("Of a register that is there: the version that you saw.")),
      owningDepartmentId: optional(id("Of a new register: the department that will keep it.")),
      slug: optional(text("Of a new register: another address than the file says.", { max: 60 })),
      parameters: optional(
        json("What is chosen for its parameters, identities by their keys (of `people` a list). What is left out is as the file suggests."),
      ),
      publish: otherwise(false, flag("Whether it counts at once; else it is a draft to be looked at first.")),
      dryRun: otherwise(true, flag("Only say what would happen.")),
    }),
    words: {
      name: both("导入登记簿", "Import a register"),
      did: both("由文件导入登记簿：%{label}", "brought the register %{label} in from a file"),
    },
  }),
  refillCircle: command({
    description:
      "Names new people for a sealed register of whose circle nobody is left. Whoever does so learns nothing of it, and cannot be one of them. For confidentiality officers.",
    about: "registers",
    action: "update",
    input: inputType("RefillCircleInput", "New people for a circle that died out.", {
      circle: text("What the query emptyCircles says of it.", { max: 64 }),
      people: several(id("Who looks after it from now on: everybody of the circle.")),
      reason: text("Why.", { max: 2_000, filled: true, asked: field("longText", "理由", "Why") }),
    }),
    words: {
      name: both("补任封闭登记簿人员", "Refill a circle"),
      did: both("为封闭登记簿指定了新的人员", "named new people for a sealed register"),
    },
  }),
  importRecords: command({
    description:
      "Opens a record in a register of each row of a list (CSV or XLSX), in the state that the row says, or says beforehand what that means for each. With anything wrong nothing is opened, unless such rows are to be left out. Answers { dryRun, applied, rows, failed, opened, columns: [{ column, heading, fills }], unfilled, wrong: [{ row, problems: [{ heading, message: { zh, en } }] }], shown: [{ row, number, state, says }] }.",
    about: "registers",
    action: "update",
    input: inputType("ImportRecordsInput", "A list to take over into a register.", {
      registerId: id("The register; whoever configures it and may open records in it imports."),
      fileName: text("Name of the file, which ends with .csv or .xlsx."),
      base64: text("The file's bytes as base64."),
      columns: optional(
        json(
          'What columns fill, by their places from "0" on: the key of a field, "state", "number", or null for nothing. What is left out fills the field that is called as it is headed.',
        ),
      ),
      departmentId: optional(id("The department to which the records belong; your own where left out.")),
      dryRun: otherwise(true, flag("Only say what would happen.")),
      skipsWrong: otherwise(false, flag("Leave rows out that have something wrong.")),
    }),
    words: {
      name: both("导入记录", "Import records"),
      did: both("导入记录：%{label}", "imported records into the register %{label}"),
    },
  }),
};
