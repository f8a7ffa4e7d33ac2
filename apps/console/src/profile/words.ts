// The words of one's own profile.

export const WORDS = {
  title: 'Your profile',
  name: 'Public name',
  nameHelp: 'Visitors and colleagues see this name. What you wrote before keeps the name you had.',
  save: 'Save',
  saved: 'Saved',
  picture: 'Picture',
  pictureHelp: 'Only colleagues see it. It is made small before it is sent.',
  choose: 'Choose a picture',
  remove: 'Remove the picture',
  unreadable: 'This file is not a picture that this browser can read. Nothing was changed.',
  signIns: 'Where you are signed in',
  signInsHelp: 'Neither the address nor the browser of a sign-in is kept, only when it began and was last used.',
  here: 'this window',
  since: (when: string) => `Signed in ${when}`,
  seen: (when: string) => `last used ${when}`,
  end: 'End it',
  endThis: (when: string) => `End the sign-in of ${when}`,
} as const
