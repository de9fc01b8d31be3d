import type { RegisterDefinition } from "../../schema/register/definition/definition.screen.ts";
import type { Bilingual } from "../../schema/registry.screen.ts";
import type { ResourceName } from "./resource-name.ts";

/** A register that the person at the panel may know of, and what they may do with it. */
export interface KnownRegister {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly titles: RegisterDefinition["titles"];
  readonly about: Bilingual | null;
  readonly owningDepartmentId: string;
  readonly sealed: boolean;
  readonly archivedOn: string | null;
  /** What was published last; null before the first publication. */
  readonly definition: RegisterDefinition | null;
  readonly hasDraft: boolean;
  readonly may: { readonly read: boolean; readonly create: boolean; readonly act: boolean; readonly configure: boolean };
}

export const resourceOfRegister = ({ slug }: Pick<KnownRegister, "slug">): ResourceName => `r/${slug}`;

/** Whether people work in it: it is published, not closed, and there is something to read or to open. Own fields are filled in elsewhere. */
export const isInUse = ({ definition, archivedOn, may }: KnownRegister): boolean =>
  definition !== null && !definition.extends && archivedOn === null && (may.read || may.create);
