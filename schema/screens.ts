import { departmentScreen } from "./organisation/Department.screen.ts";
import type { ResourceName } from "./registry.ts";
import type { ScreenDefault } from "./shared/screen.ts";
export const screens: Partial<Readonly<Record<ResourceName, ScreenDefault>>> = {
  departments: departmentScreen,
};
