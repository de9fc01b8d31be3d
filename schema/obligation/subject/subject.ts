import type { Condition, Role } from "../../shared/access.ts";
import type { EntityClass } from "../../shared/description.ts";

/** Something that is asked of people by obligations: which records it is about, and whose it is. */
export interface SubjectRecord {
  readonly target: () => EntityClass;
  readonly description: string;
  /** SQL of the record's title, by the alias of its table; its column of that name unless said. */
  readonly title?: (alias: string) => string;
  /** What fulfils it. */
  readonly evidence: { readonly target: () => EntityClass; readonly description: string };
  /** What holds on top of every rule about such assignments and obligations. */
  readonly always: readonly Condition[];
  /** Whoever keeps what is asked about knows of whom it is asked, and takes it back. */
  readonly keeper: {
    readonly role: Role;
    readonly when: Condition;
    /** Of whom they see one by one where each stands; of everybody unless said, and else numbers. */
    readonly sees?: Condition;
    readonly reminds: boolean;
  };
  /** Whether the record itself says when it is asked, each time with a due day or moment of its own; else assignments say by when. */
  readonly timed?: true;
  /** Whether heads ask it of their people, and so take it back. */
  readonly byHeads: boolean;
}
