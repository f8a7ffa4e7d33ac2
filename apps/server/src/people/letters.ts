// Mails to staff: the links that are passed on by hand too.

import type { Link } from '@earshot/contract'
import type { Post } from '../mail-port.ts'
import type { Roll } from '../ports.ts'

export type LetterParts = {
  readonly post: Post
  readonly mail: { readonly sends: boolean }
  readonly roll: Pick<Roll, 'organisation'>
  readonly publicUrl: string
}

const linkTo = ({ publicUrl }: LetterParts, page: string, { token }: Link): string => new URL(`/${page}#${token}`, publicUrl).href

/** True when the invitation goes out by mail as well. */
export async function mailInvitation(parts: LetterParts, to: string, link: Link): Promise<boolean> {
  const organisation = await parts.roll.organisation()
  const text = `You are invited to join ${organisation}. Open this link within seven days and choose your name and a password:

${linkTo(parts, 'invitation', link)}

If you expected nothing of the kind, there is nothing to do.`
  return mailed(parts, { kind: 'invitation', to, subject: `Your invitation to ${organisation}`, text })
}

/** True when the link for a new password goes out by mail as well. */
export async function mailReset(parts: LetterParts, to: string, link: Link): Promise<boolean> {
  const organisation = await parts.roll.organisation()
  const text = `Somebody asked for a new password for your sign-in at ${organisation}. Open this link within seven days and choose one:

${linkTo(parts, 'new-password', link)}

If you did not want that, there is nothing to do: your password is as it was.`
  return mailed(parts, { kind: 'reset', to, subject: `A new password for ${organisation}`, text })
}

type Letter = { readonly kind: 'invitation' | 'reset'; readonly to: string; readonly subject: string; readonly text: string }

/** Where it cannot be mailed the link is passed on by hand, as it is without a mail server. */
async function mailed({ post, mail }: LetterParts, letter: Letter): Promise<boolean> {
  return mail.sends && (await post({ ...letter, desk: null })).ok
}
