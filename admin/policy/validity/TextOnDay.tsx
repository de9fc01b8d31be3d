import { useState } from "react";
import { useNavigate } from "react-router";
import { useSay } from "../../i18n/say.ts";
import { useMe } from "../../providers/me.ts";
import { CommandDialog } from "../../shared/CommandDialog.tsx";
import { DayField } from "../../shared/DayField.tsx";
import { validityWords } from "./validity-words.ts";

interface TextOnDayProps {
  readonly number: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** Opens the text of a document that held on a day. */
export default function TextOnDay({ number, title, onClose }: TextOnDayProps) {
  const say = useSay();
  const navigate = useNavigate();
  const { today } = useMe();
  const [day, setDay] = useState(today);
  return (
    <CommandDialog
      open
      title={say(validityWords.onDay)}
      subject={title}
      submit={say(validityWords.open)}
      pending={false}
      onClose={onClose}
      onSubmit={() => {
        onClose();
        navigate(`/documents/${encodeURIComponent(number)}?on=${day}`);
      }}
    >
      <DayField label={say(validityWords.day)} required value={day} onChange={setDay} />
    </CommandDialog>
  );
}
