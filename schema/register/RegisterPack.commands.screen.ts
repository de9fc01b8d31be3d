import { command } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { flag, id, inputType, json, optional, otherwise, text } from "../shared/input.screen.ts";

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
};
