interface CheckBoxProps {
  readonly label: string;
  readonly checked: boolean;
  /** Some of what it stands for is chosen. */
  readonly mixed?: boolean;
  readonly disabled?: boolean;
  /** Reached by the arrows of the table, not by the tab key. */
  readonly skipped?: boolean;
  readonly onChange: () => void;
}

/** The browser's own box, of which a table has one a row; anywhere within the cell hits it. */
export function CheckBox({ label, checked, mixed = false, disabled = false, skipped = false, onChange }: CheckBoxProps) {
  return (
    <label className="check">
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        disabled={disabled}
        onChange={onChange}
        {...(skipped ? { tabIndex: -1 } : {})}
        ref={(box) => {
          if (box) box.indeterminate = mixed;
        }}
      />
    </label>
  );
}
