import { accessGrantCommands } from "./confidentiality/AccessGrant.commands.screen.ts";
import { agreementCommands } from "./confidentiality/Agreement.commands.screen.ts";
import { classificationLevelCommands } from "./confidentiality/ClassificationLevel.commands.screen.ts";
import { clearanceCommands } from "./confidentiality/Clearance.commands.screen.ts";
import { attachmentCommands } from "./evidence/Attachment.commands.screen.ts";
import { notificationCommands } from "./notification/Notification.commands.screen.ts";
import { assignmentCommands } from "./obligation/Assignment.commands.screen.ts";
import { obligationCommands } from "./obligation/Obligation.commands.screen.ts";
import { positionCommands } from "./organisation/Position.commands.screen.ts";
import { savedViewCommands } from "./screen/SavedView.commands.screen.ts";
import { screenCommands } from "./screen/Screen.commands.screen.ts";
import type { CommandDefinition, InputOfDefinition } from "./shared/command.screen.ts";
import { attemptCommands } from "./training/Attempt.commands.screen.ts";
import { courseCommands } from "./training/Course.commands.screen.ts";
import { quizQuestionCommands } from "./training/QuizQuestion.commands.screen.ts";
import { trainingSessionCommands } from "./training/TrainingSession.commands.screen.ts";

const definitions = {
  ...notificationCommands,
  ...attachmentCommands,
  ...screenCommands,
  ...savedViewCommands,
  ...agreementCommands,
  ...accessGrantCommands,
  ...clearanceCommands,
  ...classificationLevelCommands,
  ...attemptCommands,
  ...trainingSessionCommands,
  ...quizQuestionCommands,
  ...courseCommands,
  ...positionCommands,
  ...assignmentCommands,
  ...obligationCommands,
};

export type CommandName = keyof typeof definitions;

/** What the work of a command gets: `waiveObligation(tx: Transaction, input: InputOf<"waiveObligation">)`. */
export type InputOf<Name extends CommandName> = InputOfDefinition<(typeof definitions)[Name]>;

/** Every command by its name: all that is said of it, for server and panel alike. */
export const commands: Readonly<Record<CommandName, CommandDefinition>> = definitions;

export const commandNames = Object.keys(definitions) as readonly CommandName[];

/** The command of the name, if there is one. */
export const commandOfName = (name: string): CommandDefinition | undefined =>
  Object.hasOwn(commands, name) ? commands[name as CommandName] : undefined;
