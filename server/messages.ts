import { apartMessages } from "./apart/messages.ts";
import { bulkMessages } from "./bulk/messages.ts";
import { commonMessages } from "./commands/messages.ts";
import { confidentialityMessages } from "./confidentiality/messages.ts";
import { evidenceMessages } from "./evidence/messages.ts";
import { httpMessages } from "./http/messages.ts";
import { identityMessages } from "./identity/messages.ts";
import { notificationMessages } from "./notification/messages.ts";
import { obligationMessages } from "./obligation/messages.ts";
import { organisationMessages } from "./organisation/messages.ts";
import { policyMessages } from "./policy/messages.ts";
import { readingMessages } from "./reading/messages.ts";
import { screenMessages } from "./screen/messages.ts";
import { trainingMessages } from "./training/messages.ts";

/** Languages in which the server speaks to people. */
export type Language = "zh" | "en";

/** A sentence in both languages; `{name}` stands for a value. */
export type Sentence = Readonly<Record<Language, string>>;

const sentences = {
  ...commonMessages,
  ...httpMessages,
  ...apartMessages,
  ...readingMessages,
  ...bulkMessages,
  ...identityMessages,
  ...organisationMessages,
  ...policyMessages,
  ...obligationMessages,
  ...trainingMessages,
  ...confidentialityMessages,
  ...screenMessages,
  ...evidenceMessages,
  ...notificationMessages,
} as const satisfies Record<string, Sentence>;

export type MessageCode = keyof typeof sentences;

/** The sentence in the language, its values filled in. */
export function message(code: MessageCode, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return sentences[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}
