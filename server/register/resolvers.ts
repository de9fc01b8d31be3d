import type { ResolverClass } from "../resolver-class.ts";
import { AccountsResolver } from "./AccountsResolver.ts";
import { RecordsDueResolver } from "./due/RecordsDueResolver.ts";
import { OutsideResolver } from "./outside/OutsideResolver.ts";
import { RegisterResolver } from "./RegisterResolver.ts";
import { ReportResolver } from "./reports/ReportResolver.ts";
import { RosterResolver } from "./rosters/RosterResolver.ts";

/** What registers add to the API. */
export const registerResolvers: readonly ResolverClass[] = [
  RegisterResolver,
  AccountsResolver,
  RecordsDueResolver,
  ReportResolver,
  OutsideResolver,
  RosterResolver,
];
