// What stands above the questions of a form.

export const Note = ({ note }: { note: string }) => (
  <p dir="auto" className="rounded-field bg-sunken px-3 py-2 text-sm whitespace-pre-wrap wrap-anywhere empty:hidden">
    {note}
  </p>
)
