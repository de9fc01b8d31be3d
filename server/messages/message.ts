import { apartMessages } from "./apart.ts";
import { bulkMessages } from "./bulk.ts";
import { calendarMessages } from "./calendar.ts";
import { commonMessages } from "./commands.ts";
import { confidentialityMessages } from "./confidentiality.ts";
import { evidenceMessages } from "./evidence.ts";
import { httpMessages } from "./http.ts";
import { identityMessages } from "./identity.ts";
import { notificationMessages } from "./notification.ts";
import { obligationMessages } from "./obligation.ts";
import { organisationMessages } from "./organisation.ts";
import { outsideMessages } from "./outside.ts";
import { policyMessages } from "./policy.ts";
import { printMessages } from "./print.ts";
import { readingMessages } from "./reading.ts";
import { registerMessages } from "./register.ts";
import { rosterMessages } from "./roster.ts";
import { screenMessages } from "./screen.ts";
import { trainingMessages } from "./training.ts";

/** Languages in which the server speaks to people. */
export type Language = "zh" | "en";

/** A sentence in both languages; `{name}` stands for a value. */
export type Sentence = Readonly<Record<Language, string>>;

const sentences = {
  ...commonMessages,
  ...httpMessages,
  ...calendarMessages,
  ...apartMessages,
  ...readingMessages,
  ...bulkMessages,
  ...identityMessages,
  ...organisationMessages,
  ...policyMessages,
  ...printMessages,
  ...obligationMessages,
  ...trainingMessages,
  ...confidentialityMessages,
  ...registerMessages,
  ...outsideMessages,
  ...rosterMessages,
  ...screenMessages,
  ...evidenceMessages,
  ...notificationMessages,
} as const satisfies Record<string, Sentence>;

export type MessageCode = keyof typeof sentences;

/** The sentence in the language, its values filled in. */
export function message(code: MessageCode, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return sentences[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}
