import UnsentNote from "../record/UnsentNote.tsx";
import HeadStrip from "../report/HeadStrip.tsx";

/** Above a register's list: what was begun at this device and not sent, and for whoever answers for the register how it stands. */
export default function DeskAbove() {
  return (
    <>
      <UnsentNote />
      <HeadStrip />
    </>
  );
}
