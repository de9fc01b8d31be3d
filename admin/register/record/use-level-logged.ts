import { operation } from "../../graphql/operation.ts";
import { useAnswer } from "../../graphql/use-api.ts";

const RegisterLevel = operation("query RegisterLevel($id: ID!) { register(id: $id) { id level { id logged } } }");

/** Whether reading in the register is logged: what is typed there is kept at no device. Undefined until it is known. */
export function useLevelLogged(registerId: string): boolean | undefined {
  const { data, error } = useAnswer(RegisterLevel, { id: registerId });
  if (error) return true;
  return data && (data.register?.level?.logged ?? false);
}
