import type { ApiError } from "../../graphql/api-error.ts";
import { useSay } from "../../i18n/say.ts";
import type { Choice } from "../../shared/pick-queries.ts";
import { RecordPicker } from "../../shared/RecordPicker.tsx";
import { RecordsPicker } from "../../shared/RecordsPicker.tsx";
import type { AskedParameter, ChosenParameters } from "./pack-parameter.ts";
import { parameterWords } from "./words.ts";

interface ParameterInputsProps {
  readonly asked: readonly AskedParameter[];
  readonly chosen: ChosenParameters;
  readonly error: ApiError | null;
  readonly onChange: (chosen: ChosenParameters) => void;
}

/** What a template or a file leaves to be chosen, one input each. */
export function ParameterInputs({ asked, chosen, error, onChange }: ParameterInputsProps) {
  const say = useSay();
  return asked.map(({ name, label, help, parameter: { of, resource } }) => {
    const set = (next: readonly Choice[]) => onChange({ ...chosen, [name]: next });
    const shared = { kind: resource, label, error, field: `input.parameters.${name}`, ...(help ? { help } : {}) };
    const value = chosen[name] ?? [];
    return of === "people" ? (
      <RecordsPicker key={name} {...shared} required value={value} onChange={set} />
    ) : (
      <RecordPicker
        key={name}
        {...shared}
        required={of !== "level"}
        {...(of === "level" ? { placeholder: say(parameterWords.basicLevel) } : {})}
        value={value[0] ?? null}
        onChange={(choice) => set(choice ? [choice] : [])}
      />
    );
  });
}
