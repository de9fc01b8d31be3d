import { screens } from "../../schema/registry.screen.ts";

/** Plural name of a resource in the API. */
export type ResourceName = keyof typeof screens;

export const resourceNames = Object.keys(screens) as ResourceName[];

export const isResourceName = (name: string): name is ResourceName => name in screens;
