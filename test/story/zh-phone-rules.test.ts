import { tellOfRules } from "./stories.ts";
import { phone } from "./support/visitor.ts";

tellOfRules({ language: "zh", window: phone });
