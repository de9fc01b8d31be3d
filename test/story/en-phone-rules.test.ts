import { tellOfRules } from "./stories.ts";
import { phone } from "./support/visitor.ts";

tellOfRules({ language: "en", window: phone });
