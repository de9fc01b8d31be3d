import { useMemo } from "react";
import { type EffectiveField, type EffectiveScreen, screens } from "../../schema/registry.screen.ts";
import { commandOf, fieldsOfCommand } from "../providers/commands.ts";
import type { ResourceName } from "./resource-name.ts";

export type ScreenKindName = EffectiveScreen["kind"];
