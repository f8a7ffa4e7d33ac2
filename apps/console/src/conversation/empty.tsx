// The place of a conversation when none is there: what will appear, and what to do meanwhile.

export const Empty = ({ title, what }: { title: string; what: string }) => (
  <div className="grid flex-1 place-content-center gap-1 p-8 text-center">
    <p className="font-semibold">{title}</p>
    <p className="max-w-sm text-soft">{what}</p>
  </div>
)
