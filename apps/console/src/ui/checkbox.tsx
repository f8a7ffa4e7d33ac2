// Something that is so or not, with what follows from it.

type Props = { label: string; help: string; checked: boolean; change: (checked: boolean) => void }

export const Checkbox = ({ label, help, checked, change }: Props) => (
  <label className="flex items-start gap-3">
    <input type="checkbox" className="mt-1 size-4 accent-accent" checked={checked} onChange={({ target }) => change(target.checked)} />
    <span>
      <span className="block font-medium">{label}</span>
      <span className="text-sm text-soft">{help}</span>
    </span>
  </label>
)
