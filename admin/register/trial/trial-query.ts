import type { Bilingual } from "../../../schema/registry.screen.ts";
import { shapedOperation } from "../../graphql/operation.ts";

/** What somebody would see of a register that is being designed, and could do. */
export interface TrialAnswer {
  readonly may: Readonly<Record<"read" | "create" | "act" | "configure", boolean>>;
  readonly refused: readonly { readonly field: string; readonly message: string }[];
  readonly record: {
    readonly state: string | null;
    readonly data: Readonly<Record<string, unknown>>;
    readonly hidden: readonly string[];
    readonly frozen: "all" | readonly string[];
    readonly transitions: readonly {
      readonly transition: string;
      readonly may: boolean;
      readonly unmet: readonly Bilingual[];
      readonly step: number;
      readonly steps: number;
    }[];
  } | null;
}

export const TryRegister = shapedOperation<{ tryRegister: TrialAnswer }>()(
  `query TryRegister($registerId: ID!, $personId: ID!, $openedById: ID, $state: String, $data: JSON) {
    tryRegister(registerId: $registerId, personId: $personId, openedById: $openedById, state: $state, data: $data) }`,
);
