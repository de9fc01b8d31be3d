import { flag, id, inputType, nested, optional, otherwise, several } from "../shared/input.screen.ts";

const department = inputType("AudienceDepartmentInput", "A department in an audience.", {
  id: id("The department."),
  subtree: otherwise(true, flag("Whether everything below it belongs to it as well.")),
});

const selection = {
  departments: optional(several(nested(department, "People with a post in one of these departments."))),
  positions: optional(several(id("People with one of these positions."))),
  people: optional(several(id("These people."))),
};

/** Whom something is asked of (适用范围), as a rule. */
export const audienceInput = inputType(
  "AudienceInput",
  "Whom something is asked of, as a rule: everybody with a current post, or whoever matches any selection; minus exclusions.",
  {
    everyone: optional(flag("Everybody with a current post.")),
    ...selection,
    except: optional(
      nested(
        inputType("AudienceExceptInput", "Whom an audience leaves out; whoever matches any of these.", selection),
        "Whom to leave out.",
      ),
    ),
  },
);
