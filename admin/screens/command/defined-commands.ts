import { type CommandName, commandNames, commands } from "../../../schema/registry.commands.screen.ts";
import type { CommandDefinition } from "../../../schema/shared/command.screen.ts";

/** Every command with its name, and with all that is said of it: too much for a first page. */
export const definedCommands: readonly (CommandDefinition & { readonly name: CommandName })[] = commandNames.map((name) => ({
  name,
  ...commands[name],
}));
