// What can be asked of a conversation. `canned` names the locked response whose wording a message says it is.

export type Command =
  | { readonly do: 'start'; readonly text: string }
  | { readonly do: 'leave'; readonly text: string; readonly name?: string | undefined; readonly email?: string | undefined }
  | { readonly do: 'say'; readonly text: string; readonly canned?: string | undefined }
  | { readonly do: 'whisper'; readonly text: string }
  | { readonly do: 'note'; readonly text: string }
  | { readonly do: 'claim' }
  | { readonly do: 'close' }
  | { readonly do: 'name'; readonly name: string }
  | { readonly do: 'address'; readonly email: string }
  | { readonly do: 'visit'; readonly page: string; readonly title: string }
  | { readonly do: 'lapse' }
