// What a person wrote: as text and nothing else, in its own direction, with addresses of the web to follow.

import { linkify } from '@earshot/client'

export const PersonText = ({ text }: { text: string }) => (
  <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
    {linkify(text).map((part, place) =>
      part.href === null ? (
        part.text
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
        <a key={place} href={part.href} target="_blank" rel="noopener noreferrer nofollow" dir="ltr" className="text-accent underline">
          {part.text}
        </a>
      ),
    )}
  </p>
)
