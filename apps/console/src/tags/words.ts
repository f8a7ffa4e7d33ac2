// The words of tags.

export const WORDS = {
  tags: 'Tags',
  on: 'on',
  only: 'Show',
  all: 'All tags',
} as const
