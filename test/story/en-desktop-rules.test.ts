import { tellOfRules } from "./stories.ts";
import { desktop } from "./support/visitor.ts";

tellOfRules({ language: "en", window: desktop });
