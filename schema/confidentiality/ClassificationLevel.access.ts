import { type Access, does, reads } from "../shared/access.ts";

export const classificationLevelAccess: Access = {
  always: [],
  rules: [reads("anyone", "all"), does("confidentialityOfficer", ["create", "update"])],
};
