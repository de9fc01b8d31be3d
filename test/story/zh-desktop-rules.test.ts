import { tellOfRules } from "./stories.ts";
import { desktop } from "./support/visitor.ts";

tellOfRules({ language: "zh", window: desktop });
